package framebyframe.export;

import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.text.Literal;
import framebyframe.text.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.renderer.html.HtmlWriter;

/// A lesson as one file of HTML that steps like the window, offline, in any browser.
///
/// It asks for nothing: style, script and data stand in it, and its Content-Security-Policy lets only these run, by their
/// hashes. Texts are static HTML in both languages; the script shows and hides them, and draws from the data.
public final class LessonPage {

    private LessonPage() {}

    /// @param language the page begins in; it can be switched there
    public static String of(LessonRun run, Language language) {
        Texts texts = Texts.of(language);
        String style = Resources.colours() + Resources.read("export/page.css");
        String script = Resources.read("export/page.js");
        Map<String, String> words = new LinkedHashMap<>();
        words.put("language", language.code());
        words.put("tag", language.locale().toLanguageTag());
        words.put("title", Literal.html(run.lesson().text(language).title()));
        words.put("policy", "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; img-src data:; base-uri 'none'; form-action 'none'");
        words.put("style", style);
        words.put("script", script);
        words.put("data", embeddable(PageData.of(run).toString()));
        words.put("steps", steps(run));
        for (String key : new String[]{"first", "back", "play", "forward", "last", "position", "language", "theme",
                "stage", "bytes", "noScript", "keys"}) {
            words.put(key.equals("language") ? "languageLabel" : key,
                    Literal.html(texts.get("export.control." + key)));
        }
        return Resources.fill(Resources.read("export/page.html"), words);
    }

    private static String steps(LessonRun run) {
        StringBuilder html = new StringBuilder();
        HtmlWriter out = new HtmlWriter(html);
        for (int i = 0; i < run.stops().size(); i++) {
            out.tag("article", Map.of("data-step", Integer.toString(i)));
            for (Language language : Language.values()) {
                StepArticle.write(run.lesson().text(language), run.stops().get(i), i, Texts.of(language), out);
            }
            out.tag("/article");
        }
        return html.toString();
    }

    /// JSON that cannot end the script element it stands in, nor begin a comment there.
    static String embeddable(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /// As a policy names what stands in the page (CSP Level 3 §2.3.1).
    static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
