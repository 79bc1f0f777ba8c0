package framebyframe.fuzz;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How many bytes of arrays and texts an object of the core holds, over all it refers to.
final class Held {

    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private Held() {}

    static long bytes(Object object) throws IllegalAccessException {
        return bytes(object, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static long bytes(Object object, Set<Object> seen) throws IllegalAccessException {
        if (object == null || !seen.add(object)) {
            return 0;
        }
        long sum = 0;
        switch (object) {
            case byte[] array -> sum = array.length;
            case String text -> sum = text.length();
            case Iterable<?> many -> {
                for (Object one : many) {
                    sum += bytes(one, seen);
                }
            }
            case Map<?, ?> map -> sum = bytes(map.values().toArray(), seen);
            case Object[] array -> {
                for (Object one : array) {
                    sum += bytes(one, seen);
                }
            }
            case Optional<?> perhaps -> sum = bytes(perhaps.orElse(null), seen);
            default -> {
                for (Field field : fields(object.getClass())) {
                    sum += bytes(field.get(object), seen);
                }
            }
        }
        return sum;
    }

    private static List<Field> fields(Class<?> type) {
        return FIELDS.computeIfAbsent(type, t -> t.getName().startsWith("framebyframe.") && !t.isEnum()
                ? java.util.Arrays.stream(t.getDeclaredFields())
                        .filter(f -> !Modifier.isStatic(f.getModifiers()) && !f.getType().isPrimitive())
                        .peek(f -> f.setAccessible(true)).toList()
                : List.of());
    }
}
