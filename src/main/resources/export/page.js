'use strict';
(() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const CLIENT = 128, SERVER = 432, WIDTH = 560, BAND = 9, LANE = 6, PLAY_EVERY = 2500;
  const data = JSON.parse(document.getElementById('data').textContent);
  const root = document.documentElement;
  const id = name => document.getElementById(name);
  const articles = [...document.querySelectorAll('article')];
  const answers = data.steps.map(() => ({chosen: null, checked: false, warned: false}));
  let language = root.dataset.language;
  let step = 0, transfer = null, span = null, playing = null;

  /** A sentence of the language shown; each # in it takes the next argument. */
  const say = (key, ...holes) => data.words[key][language].replace(/#/g, () => holes.shift());

  function make(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    node.append(...children);
    return node;
  }

  function draw(tag, attributes = {}, text) {
    const node = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    if (text !== undefined) node.textContent = text;
    return node;
  }

  function look(node, name) {
    node.style.setProperty('--look', `var(--${name})`);
    const subtle = {accent: 'accent', danger: 'danger', close: 'close'}[name] || name;
    node.style.setProperty('--look-subtle', `var(--${subtle}-subtle)`);
    return node;
  }

  // The diagram: space from left to right, time from top to bottom.

  function diagram() {
    const svg = id('diagram');
    svg.setAttribute('viewBox', `0 0 ${WIDTH} ${data.height}`);
    svg.replaceChildren(draw('line', {class: 'now', x1: 8, x2: WIDTH - 8}));
    for (const peer of ['client', 'server']) data[peer].forEach((band, i) => svg.append(lifeline(peer, band, i)));
    data.gaps.forEach(gap => svg.append(draw('text', {class: 'small gap', x: WIDTH / 2, y: gap.y + 4,
      'text-anchor': 'middle'}, gap.text[language])));
    data.transfers.forEach((t, i) => svg.append(arrow(t, i)));
    svg.append(draw('g', {id: 'timers'}), draw('g', {id: 'time'}));
    svg.setAttribute('aria-label', say('control.stage'));
  }

  function lifeline(peer, band, index) {
    const isLast = index === data[peer].length - 1;
    const x = peer === 'client' ? CLIENT : SERVER;
    const end = isLast ? data.height - 4 : band.y1 - 2;
    const group = look(draw('g', {class: 'lifeline', 'data-from': band.from}), 'state-' + band.state.toLowerCase());
    const height = Math.max(6, end - band.y0);
    for (const part of ['band ahead', 'band lit']) {
      group.append(draw('rect', {class: part, x: x - BAND / 2, width: BAND, y: band.y0, rx: 4, height}));
    }
    group.append(draw('text', {class: 'band-name name', y: isLast ? Math.max(band.y0 + 12, end - 4) : band.y0 + 14,
      x: peer === 'client' ? x - 10 : x + 10, 'text-anchor': peer === 'client' ? 'end' : 'start'},
      band.number + ' ' + band.state));
    return group;
  }

  function ends(t) {
    const right = t.from === 'client';
    const x0 = right ? CLIENT + 8 : SERVER - 8;
    const whole = right ? SERVER - 8 : CLIENT + 8;
    const lane = t.lane * LANE;
    return {x0, y0: t.y0 + lane, x1: t.arrived === undefined ? (x0 + whole) / 2 : whole, y1: t.y1 + lane};
  }

  function arrow(t, index) {
    const {x0, y0, x1, y1} = ends(t);
    const group = look(draw('g', {class: 'arrow', 'data-transfer': index, tabindex: 0, role: 'button',
      'aria-label': `${say('peer.' + t.from)}: ${t.name[language]}, ${t.size[language]}`}), t.look);
    const angle = Math.atan2(y1 - y0, x1 - x0);
    const barb = turn => `${x1 - 9 * Math.cos(angle + turn)} ${y1 - 9 * Math.sin(angle + turn)}`;
    const lost = t.arrived === undefined
      ? `M ${x1 - 5} ${y1 - 5} L ${x1 + 5} ${y1 + 5} M ${x1 - 5} ${y1 + 5} L ${x1 + 5} ${y1 - 5}`
      : `M ${barb(0.5)} L ${x1} ${y1} L ${barb(-0.5)}`;
    group.append(draw('line', {class: 'halo', x1: x0, y1: y0, x2: x1, y2: y1}),
      draw('path', {class: 'line', d: `M ${x0} ${y0} L ${x1} ${y1} ${lost}`}));
    const along = (t.lane + 1) / (t.lanes + 1);
    const x = x0 + along * (x1 - x0), y = y0 + along * (y1 - y0);
    const label = draw('g', {class: 'label'});
    const width = 20 + [...t.name[language]].reduce((sum, c) => sum + (c > '\u2e80' ? 12.5 : 7.3), 0);
    const size = t.size[language];
    const under = 8 + [...size].reduce((sum, c) => sum + (c > '\u2e80' ? 11 : 6), 0);
    // Of transfers that travel together the sizes would stand on each other's names.
    if (t.lanes === 1) label.append(draw('rect', {class: 'under', x: x - under / 2, y: y + 8, width: under, height: 13, rx: 3}),
      draw('text', {class: 'small', x, y: y + 18, 'text-anchor': 'middle'}, size));
    label.append(draw('rect', {class: 'pill', x: x - width / 2, y: y - 10, width, height: 18, rx: 9}),
      draw('text', {class: 'name', x, y: y + 3.5, 'text-anchor': 'middle'}, t.name[language]));
    group.append(label, draw('circle', {class: 'packet', r: 6}));
    const choose = () => { if (!group.classList.contains('ahead')) select(index, null); };
    group.addEventListener('click', choose);
    group.addEventListener('keydown', event => {
      if (event.key === 'Enter') { choose(); event.preventDefault(); }
    });
    return group;
  }

  function showTime() {
    const here = data.steps[step];
    const now = document.querySelector('#diagram .now');
    now.setAttribute('y1', here.y);
    now.setAttribute('y2', here.y);
    document.querySelectorAll('#diagram .lifeline').forEach(group => {
      const ahead = Number(group.dataset.from) > here.time;
      const whole = group.querySelector('.ahead');
      const done = Math.min(whole.getAttribute('height'), here.y - whole.getAttribute('y'));
      group.querySelector('.lit').setAttribute('height', ahead ? 0 : Math.max(0, done));
      group.querySelector('.band-name').style.display = ahead ? 'none' : '';
    });
    document.querySelectorAll('#diagram .arrow').forEach((group, i) => showArrow(group, data.transfers[i], i, here));
    const clock = id('time');
    const width = 16 + here.clock.length * 6.8;
    clock.replaceChildren(draw('rect', {class: 'clock-back', x: 2, y: here.y - 9, width, height: 18, rx: 9}),
      draw('text', {class: 'clock', x: 2 + width / 2, y: here.y + 4, 'text-anchor': 'middle'}, here.clock));
    showTimers(here);
    id('clientState').textContent = here.client || say('peer.absent');
    id('serverState').textContent = here.server || say('peer.absent');
    const scroll = id('scroll');
    const scale = id('diagram').clientWidth / WIDTH;
    scroll.scrollTop = here.y * scale - scroll.clientHeight * 0.6;
  }

  function showArrow(group, t, index, here) {
    const begin = t.sent === undefined ? t.arrived : t.sent;
    const ahead = begin > here.time;
    const underway = !ahead && t.sent !== undefined && t.arrived !== undefined && t.arrived > here.time;
    group.classList.toggle('ahead', ahead);
    group.classList.toggle('underway', underway);
    group.classList.toggle('selected', index === transfer);
    group.setAttribute('tabindex', ahead ? -1 : 0);
    group.setAttribute('aria-hidden', ahead);
    if (underway) {
      const {x0, y0, x1, y1} = ends(t);
      const share = (here.time - t.sent) / (t.arrived - t.sent);
      group.querySelector('.packet').setAttribute('cx', x0 + share * (x1 - x0));
      group.querySelector('.packet').setAttribute('cy', y0 + share * (y1 - y0));
    }
  }

  function showTimers(here) {
    const next = {client: here.y + 14, server: here.y + 14};
    id('timers').replaceChildren(...here.timers.map(timer => {
      const x = timer.peer === 'client' ? 4 : SERVER + 16, y = next[timer.peer], wide = 108;
      next[timer.peer] += 46;
      const group = draw('g');
      group.append(draw('rect', {class: 'timer-back', x, y, width: wide, height: 42, rx: 6}),
        draw('text', {class: 'small', x: x + 8, y: y + 14}, timer.what[language]),
        draw('rect', {class: 'track', x: x + 8, y: y + 19, width: wide - 16, height: 4, rx: 2}),
        draw('rect', {class: 'left', x: x + 8, y: y + 19, width: (wide - 16) * timer.share, height: 4, rx: 2}),
        draw('text', {class: 'small name', x: x + 8, y: y + 36}, timer.left));
      return group;
    }));
  }

  // The bytes of the chosen transfer.

  function showBytes() {
    const pane = id('bytes');
    if (transfer === null) {
      pane.replaceChildren(make('p', {class: 'muted'}, say('page.nothing')));
      return;
    }
    const t = data.transfers[transfer];
    pane.replaceChildren(make('h2', {}, t.title[language]), make('p', {class: 'muted'}, t.size[language]));
    t.violations.forEach(v => pane.append(make('p', {class: 'violation'}, '✗ ' + v[language])));
    if (t.tcp) pane.append(make('p', {}, say('explanation.' + t.tcp)));
    if (t.spans.length === 0) return;
    if (t.spans.some(s => s.bits < 8)) pane.append(make('h3', {}, say('page.bits')), bits(t));
    pane.append(make('div', {class: 'card', id: 'card', role: 'status'}));
    const more = t.length - t.bytes.length / 2;
    const bytes = [make('h3', {}, say('page.bytes')), hex(t),
      ...more > 0 ? [make('p', {class: 'muted'}, say('page.moreBytes', more))] : []];
    const listed = [make('h3', {}, say('page.parts')), parts(t)];
    pane.append(...t.length > 64 ? [...listed, ...bytes] : [...bytes, ...listed]);
    showSpan(span);
  }

  const byteAt = (t, index) => parseInt(t.bytes.substr(2 * index, 2), 16);

  function bits(t) {
    const grid = make('div', {class: 'cells bits', 'aria-hidden': 'true'});
    const end = Math.max(...t.spans.filter(s => s.bits < 8).map(s => s.bit + s.bits));
    for (let bit = 0; bit < end; bit++) {
      const index = t.spans.findIndex(s => bit >= s.bit && bit < s.bit + s.bits);
      grid.append(cell(t, index, 'cell bit', (byteAt(t, bit >> 3) >> (7 - bit % 8)) & 1));
    }
    return grid;
  }

  function hex(t) {
    const row = make('div', {class: 'cells', 'aria-hidden': 'true'});
    for (let i = 0; i < t.bytes.length / 2; i++) {
      const inByte = t.spans.map((s, index) => ({index, bits: Math.min(s.bit + s.bits, 8 * i + 8)
        - Math.max(s.bit, 8 * i)})).filter(s => s.bits > 0);
      const widest = inByte.reduce((a, b) => b.bits > a.bits ? b : a);
      const made = cell(t, widest.index, 'cell', t.bytes.substr(2 * i, 2));
      made.dataset.all = inByte.map(s => s.index).join(' ');
      row.append(made);
    }
    return row;
  }

  /** Blanks and line ends can be seen. */
  const visible = value => value.trim() === ''
    ? value.replace(/ /g, '␣').replace(/\t/g, '␉').replace(/\r/g, '␍').replace(/\n/g, '␊') : value.trim();

  function cell(t, index, styleClass, text) {
    const made = look(make('span', {class: styleClass, 'data-all': index}, String(text)), t.spans[index].look);
    made.addEventListener('mouseenter', () => showSpan(index));
    made.addEventListener('mouseleave', () => showSpan(span));
    made.addEventListener('click', () => { span = index; showSpan(span); });
    return made;
  }

  function parts(t) {
    const list = make('ul', {class: 'parts', id: 'parts', role: 'listbox', tabindex: 0, 'aria-label': say('page.parts')});
    t.spans.forEach((s, index) => {
      const item = look(make('li', {role: 'option', id: 'part-' + index}, make('span', {}, s.field[language]),
        make('span', {class: 'value'}, visible(s.value))), s.look);
      item.addEventListener('mouseenter', () => showSpan(index, true));
      item.addEventListener('mouseleave', () => showSpan(span, true));
      item.addEventListener('click', () => { span = index; showSpan(span); });
      list.append(item);
    });
    list.addEventListener('keydown', event => {
      const moves = {ArrowDown: 1, ArrowUp: -1};
      if (event.key in moves) {
        const from = span === null ? first(t) : span;
        span = Math.min(t.spans.length - 1, Math.max(0, from + moves[event.key]));
        showSpan(span);
        event.preventDefault();
      }
    });
    return list;
  }

  /** What is explained before anything is chosen. */
  const first = t => Math.max(0, t.spans.findIndex(s => s.look === 'opcode' || s.look === 'accent'));

  /** @param still keeps the list from scrolling below the mouse */
  function showSpan(chosen, still) {
    const t = data.transfers[transfer];
    const index = chosen === null ? first(t) : chosen;
    const s = t.spans[index];
    const card = look(id('card'), s.look);
    card.replaceChildren(make('b', {}, `${s.field[language]} · ${visible(s.value)}`), make('p', {}, s.meaning[language]),
      make('p', {class: 'muted'}, s.section));
    document.querySelectorAll('#bytes [data-all]').forEach(c =>
      c.classList.toggle('chosen', chosen !== null && c.dataset.all.split(' ').includes(String(index))));
    document.querySelectorAll('#parts li').forEach((item, i) => {
      item.classList.toggle('chosen', chosen !== null && i === index);
      item.setAttribute('aria-selected', chosen !== null && i === index);
      if (chosen !== null && i === index) {
        id('parts').setAttribute('aria-activedescendant', item.id);
        if (!still) id('parts').scrollTop = item.offsetTop - id('parts').offsetTop - 100;
      }
    });
  }

  function select(which, part) {
    transfer = which;
    span = part;
    document.querySelectorAll('#diagram .arrow').forEach((g, i) => g.classList.toggle('selected', i === which));
    showBytes();
  }

  // Steps.

  function show(wanted) {
    step = Math.min(data.steps.length - 1, Math.max(0, wanted));
    const here = data.steps[step];
    transfer = here.transfer === undefined ? null : here.transfer;
    span = here.span === undefined ? null : here.span;
    articles.forEach((article, i) => article.classList.toggle('current', i === step));
    id('steps').scrollTop = 0;
    id('position').value = step;
    id('progress').textContent = say('page.step', step + 1, data.steps.length);
    id('position').setAttribute('aria-valuetext', id('progress').textContent);
    id('clock').textContent = here.clock;
    id('first').disabled = id('back').disabled = step === 0;
    id('last').disabled = id('forward').disabled = step === data.steps.length - 1;
    showTime();
    showBytes();
  }

  /** One step on; an open question asks once whether it is to be skipped. */
  function forward() {
    const asked = articles[step].querySelector('form.choice');
    const answer = answers[step];
    if (asked && !answer.checked && !answer.warned) {
      answer.warned = true;
      pause();
      articles[step].querySelectorAll('.wanted').forEach(p => { p.hidden = false; });
      return;
    }
    show(step + 1);
  }

  function check(index) {
    const answer = answers[index];
    articles[index].querySelectorAll('form.choice').forEach(form => {
      form.querySelector('.wanted').hidden = answer.chosen !== null;
      form.querySelectorAll('input').forEach((input, i) => { input.checked = i === answer.chosen; });
      if (answer.chosen === null) return;
      answer.checked = true;
      form.querySelector('.check').hidden = true;
      form.querySelectorAll('.option').forEach((option, i) => {
        option.classList.toggle('answer', i === Number(form.dataset.answer));
        option.classList.toggle('mistaken', i === answer.chosen && i !== Number(form.dataset.answer));
        option.querySelector('input').disabled = true;
      });
      form.querySelectorAll('.verdict').forEach((verdict, i) => { verdict.hidden = i !== answer.chosen; });
    });
  }

  articles.forEach((article, index) => {
    article.querySelectorAll('form.choice').forEach(form => {
      form.addEventListener('change', event => { answers[index].chosen = Number(event.target.value); });
      form.addEventListener('submit', event => { event.preventDefault(); check(index); });
    });
    article.querySelectorAll('.show').forEach(button =>
      button.addEventListener('click', () => select(data.steps[index].transfer, Number(button.dataset.span))));
  });

  function pause() {
    clearInterval(playing);
    playing = null;
    id('play').textContent = '▶';
    id('play').setAttribute('aria-label', say('page.play'));
  }

  function play() {
    if (playing !== null) {
      pause();
      return;
    }
    playing = setInterval(() => step === data.steps.length - 1 ? pause() : forward(), PLAY_EVERY);
    id('play').textContent = '❚❚';
    id('play').setAttribute('aria-label', say('page.pause'));
  }

  const moves = {
    first: () => show(0), back: () => show(step - 1), play, forward, last: () => show(data.steps.length - 1)
  };
  Object.entries(moves).forEach(([name, move]) => id(name).addEventListener('click', move));
  id('position').addEventListener('input', event => show(Number(event.target.value)));

  const keys = {ArrowLeft: 'back', PageUp: 'back', ArrowRight: 'forward', PageDown: 'forward', Home: 'first',
    End: 'last', ' ': 'play'};
  document.addEventListener('keydown', event => {
    const isPresenters = event.key === 'PageUp' || event.key === 'PageDown';
    const isTaken = event.target.closest('input') !== null && !isPresenters
      || event.key === ' ' && event.target.closest('button, summary') !== null;
    if (event.key in keys && !isTaken && !event.altKey && !event.ctrlKey && !event.metaKey) {
      moves[keys[event.key]]();
      event.preventDefault();
    }
  });

  // Language and theme.

  function speak(wanted) {
    language = wanted;
    root.dataset.language = wanted;
    root.lang = wanted === 'zh' ? 'zh-CN' : wanted;
    id('title').textContent = data.title[language];
    document.title = data.title[language] + ' – Frame by Frame';
    document.querySelectorAll('[data-label]').forEach(node => {
      node.setAttribute('aria-label', say(node.dataset.label));
      if (node.matches('button, input')) node.title = say(node.dataset.label);
    });
    document.querySelectorAll('[data-set]').forEach(b => b.setAttribute('aria-pressed', b.dataset.set === wanted));
    id('keys').textContent = say('control.keys');
    id('clientName').textContent = say('peer.client');
    id('serverName').textContent = say('peer.server');
    const [part, chosen] = [transfer, span];
    diagram();
    show(step);
    if (part !== null) select(part, chosen);
    nameTheme();
  }

  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)')
    .matches;

  function nameTheme() {
    id('theme').title = say(isDark() ? 'page.light' : 'page.dark');
    id('theme').setAttribute('aria-label', id('theme').title);
  }

  document.querySelectorAll('[data-set]').forEach(b => b.addEventListener('click', () => speak(b.dataset.set)));
  id('theme').addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    nameTheme();
  });

  root.classList.remove('static');
  id('position').max = data.steps.length - 1;
  speak(language);
})();
