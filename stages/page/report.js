/* SPDX-License-Identifier: 0BSD. A report may be passed on without conditions.
 *
 * What the page does beyond being read: passages behind every mark, sorting and filtering of
 * tables, arrow keys in grids, pictures to take away. Text becomes text only, never markup. What is
 * shown is told by the fragment, so that Back, bookmarks and links work:
 *
 *     #theme=T   #pair=A,B   #passage=DOC:TURN   #doc=DOC
 */
(() => {
'use strict';

const store = document.getElementById('passages');
const data = store ? JSON.parse(store.textContent) : null;
const $ = (selector, of = document) => [...of.querySelectorAll(selector)];
const say = (key, ...given) =>
  ((data && data.words[key]) || key).replace(/\{(\d)\}/g, (all, i) => given[i] ?? all);
const PAGE = 20; // passages put into the document at a time

/* An element with properties, listeners (onclick: function) and children (text or elements). */
function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== false && value !== null) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

const live = make('div', { class: 'live', role: 'status' });
document.body.append(live);

/* ---- the talk ---- */

const TURN = 0, SPEAKER = 1, GROUP = 2, TEXT = 3, HITS = 4, ROWS = 5;
const DOC = 0, PROJECT = 1, WAVE = 2, DATE = 3, TURNS = 4;
const is_turn = (t) => Array.isArray(t);
const within = (theme, of) => theme === of || theme.startsWith(of + '/');

/* What a theme is called; ids stay in fragments and in what is taken away. */
const name_of = (theme) => data.names[data.themes.indexOf(theme)] ?? theme;

/* The ids of a theme and of all below it. */
function ids_of(theme) {
  const ids = new Set();
  data.themes.forEach((name, i) => { if (within(name, theme)) ids.add(i); });
  return ids;
}

function holds(turn, ids) {
  for (let i = 0; i < turn[HITS].length; i += 3) if (ids.has(turn[HITS][i])) return true;
  return false;
}

/* In the same sentence, where sentences are counted. */
function share_sentence(turn, a, b) {
  const sentence = (at) => turn[ROWS].filter((from) => from <= at).length;
  const of = (ids) => {
    const all = new Set();
    for (let i = 0; i < turn[HITS].length; i += 3)
      if (ids.has(turn[HITS][i])) all.add(sentence(turn[HITS][i + 1]));
    return all;
  };
  const first = of(a);
  return [...of(b)].some((s) => first.has(s));
}

/* A passage: the document, the turn, and the turn before it that holds the other theme. */
function find(a, b) {
  const found = [];
  for (const doc of data.docs) {
    let place = 0;
    const last = [null, null];
    for (const turn of doc[TURNS]) {
      place += is_turn(turn) ? 1 : turn;
      if (!is_turn(turn)) continue;
      const has = [holds(turn, a), !b || holds(turn, b)];
      if (!b || (has[0] && has[1])) {
        if (has[0] && (!b || !data.sentences || share_sentence(turn, a, b))) found.push({ doc, turn, with: null });
      } else if (data.reach && (has[0] || has[1])) {
        const other = last[has[0] ? 1 : 0];
        if (other && (data.reach < 0 || place - other.place <= data.reach)) found.push({ doc, turn, with: other.turn });
      }
      has.forEach((yes, i) => { if (yes) last[i] = { turn, place }; });
    }
  }
  return found;
}

const cite = (doc, turn) =>
  [data.speakers[turn[SPEAKER]], doc[DOC] + ':' + turn[TURN], data.projects[doc[PROJECT]], doc[DATE]]
    .filter(Boolean).join(', ');

/* The words of a turn with its hits marked: those of the themes asked for; of all, when none is. */
function words_of(turn, a, b) {
  const shown = make('bdi');
  if (turn[TEXT] === 0) {
    shown.append(say('unquoted'));
    return shown;
  }
  let at = 0;
  for (let i = 0; i < turn[HITS].length; i += 3) {
    const [theme, from, to] = turn[HITS].slice(i, i + 3);
    if (from < at || (a && !a.has(theme) && !(b && b.has(theme)))) continue;
    const other = a && b && !a.has(theme);
    shown.append(turn[TEXT].slice(at, from),
      make('mark', { title: data.names[theme], class: other ? 'other' : null }, turn[TEXT].slice(from, to)));
    at = to;
  }
  shown.append(turn[TEXT].slice(at));
  return shown;
}

/* ---- the dialog ---- */

const heading = make('h2', { id: 'drill-title', tabindex: '-1' });
const body = make('div');
const status = make('p', { role: 'status' });
const dialog = make('dialog', { 'aria-labelledby': 'drill-title' },
  make('div', { class: 'tools' },
    make('button', { type: 'button', onclick: () => (trail.length > 1 ? history.back() : dialog.close()) }, say('back')),
    make('button', { type: 'button', onclick: () => dialog.close() }, say('close'))),
  heading, status, body);
let opener = null; // what had the focus before the dialog
let trail = [];    // the fragments that led here since it was opened

dialog.addEventListener('close', () => {
  trail = [];
  body.replaceChildren();
  dialog.remove();
  if (location.hash) history.replaceState(null, '', '#');
  if (opener && opener.isConnected) opener.focus();
  opener = null;
});

function show(title, message, ...content) {
  heading.textContent = title;
  status.textContent = message;
  body.replaceChildren(...content);
  if (!dialog.open) {
    opener = document.activeElement;
    document.body.append(dialog);
    dialog.showModal();
  }
  if (trail[trail.length - 2] === location.hash) trail.pop();
  else if (trail[trail.length - 1] !== location.hash) trail.push(location.hash);
  dialog.scrollTop = 0;
  heading.focus();
}

const link = (text, fragment) => make('a', { href: location.href.replace(/#.*/, '') + '#' + fragment }, text);
const passage_of = (doc, turn) =>
  'passage=' + encodeURIComponent(doc[DOC]) + ':' + encodeURIComponent(turn[TURN]);

async function copy(text) {
  const held = make('textarea', {}, text);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    dialog.append(held);
    held.select();
    document.execCommand('copy');
    held.remove();
  }
  status.textContent = say('copied');
}

function save(name, blob) {
  const url = URL.createObjectURL(blob);
  const a = make('a', { href: url, download: name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/* No field of a table that is opened as a sheet is taken for a formula. */
const plain = (text) => {
  const field = String(text).replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-\u0040]/.test(field) ? "'" + field : field;
};

function save_tsv(name, passages) {
  const rows = [['doc', 'turn', 'speaker', 'group', 'project', 'wave', 'date', 'themes', 'text']];
  for (const { doc, turn } of passages) {
    const themes = new Set();
    for (let i = 0; i < turn[HITS].length; i += 3) themes.add(data.themes[turn[HITS][i]]);
    rows.push([doc[DOC], turn[TURN], data.speakers[turn[SPEAKER]], data.groups[turn[GROUP]],
      data.projects[doc[PROJECT]], data.waves[doc[WAVE]], doc[DATE], [...themes].join(' '), turn[TEXT] || '']);
  }
  const text = rows.map((row) => row.map(plain).join('\t') + '\n').join('');
  save(name.replace(/[^\w-]+/g, '-') + '.tsv', new Blob([text], { type: 'text/tab-separated-values' }));
}

function passage({ doc, turn, with: before }, a, b) {
  const quote = make('blockquote');
  if (before) quote.append(make('p', {}, words_of(before, a, b), ' …'));
  quote.append(make('p', {}, words_of(turn, a, b)));
  const buttons = make('span', { class: 'tools' }, link(say('context', doc[DOC] + ':' + turn[TURN]), passage_of(doc, turn)));
  if (turn[TEXT] !== 0)
    buttons.append(make('button', { type: 'button', onclick: () => copy('“' + turn[TEXT] + '” (' + cite(doc, turn) + ')') }, say('copy')));
  quote.append(make('cite', {}, make('bdi', {}, cite(doc, turn))), buttons);
  return quote;
}

const ORDERS = {
  by_place: null,
  by_date: (p, q) => (p.doc[DATE] < q.doc[DATE] ? -1 : p.doc[DATE] > q.doc[DATE] ? 1 : 0),
  by_length: (p, q) => (p.turn[TEXT].length || 0) - (q.turn[TEXT].length || 0),
  by_speaker: (p, q) => (data.speakers[p.turn[SPEAKER]] < data.speakers[q.turn[SPEAKER]] ? -1
    : data.speakers[p.turn[SPEAKER]] > data.speakers[q.turn[SPEAKER]] ? 1 : 0),
};

/* A choice among what the passages have; none when there is nothing to choose. */
function choice(word, names, of, passages, changed) {
  const there = [...new Set(passages.map(of))].filter((i) => names[i]).sort((i, j) => (names[i] < names[j] ? -1 : 1));
  if (there.length < 2) return { test: () => true, element: null };
  const select = make('select', { onchange: changed }, make('option', { value: '' }, say('any')),
    ...there.map((i) => make('option', { value: i }, names[i])));
  return { test: (p) => select.value === '' || String(of(p)) === select.value,
    element: make('label', {}, say(word), select) };
}

/* Passages with what searches, filters and orders them. */
function list(title, passages, a, b) {
  const place = make('div');
  let chosen = passages, shown = 0;
  const search = make('input', { type: 'search', oninput: changed });
  const order = make('select', { onchange: changed }, ...Object.keys(ORDERS).map((o) => make('option', { value: o }, say(o))));
  const choices = [
    choice('project', data.projects, (p) => p.doc[PROJECT], passages, changed),
    choice('group', data.groups, (p) => p.turn[GROUP], passages, changed),
    choice('wave', data.waves, (p) => p.doc[WAVE], passages, changed),
  ];
  const more = make('button', { type: 'button', onclick: extend });
  function extend() {
    const next = chosen.slice(shown, shown + PAGE);
    place.append(...next.map((p) => passage(p, a, b)));
    shown += next.length;
    more.hidden = shown >= chosen.length;
    more.textContent = say('more', Math.min(PAGE, chosen.length - shown));
  }
  function changed() {
    const wanted = search.value.toLowerCase();
    chosen = passages.filter((p) => choices.every((c) => c.test(p)) &&
      (!wanted || (p.turn[TEXT] + ' ' + cite(p.doc, p.turn)).toLowerCase().includes(wanted)));
    if (ORDERS[order.value]) chosen = [...chosen].sort(ORDERS[order.value]);
    place.replaceChildren();
    shown = 0;
    extend();
    status.textContent = passages.length ? say('count', chosen.length, passages.length) : say('none');
  }
  const tools = make('div', { class: 'tools' }, make('label', {}, say('search'), search),
    ...choices.map((c) => c.element).filter(Boolean), make('label', {}, say('sort'), order),
    make('button', { type: 'button', onclick: () => save_tsv(title, chosen) }, say('tsv')));
  show(title, '', tools, place, more);
  changed();
}

function turn_shown(doc, turn, here) {
  return make('p', { class: here ? 'here' : turn[HITS].length ? null : 'asked' },
    make('b', {}, make('bdi', {}, turn[TURN] + ' ' + data.speakers[turn[SPEAKER]])), ' ', words_of(turn));
}

const gap = (n) => make('p', { class: 'asked' }, '[' + say('gap', n) + ']');

function show_passage(doc, name) {
  const turns = doc[TURNS];
  const at = turns.findIndex((t) => is_turn(t) && t[TURN] === name);
  if (at < 0) return false;
  const around = turns.slice(Math.max(0, at - 2), at + 3);
  show(say('context', doc[DOC] + ':' + name), cite(doc, turns[at]),
    ...around.map((t) => (is_turn(t) ? turn_shown(doc, t, t === turns[at]) : gap(t))),
    link(say('doc', doc[DOC]), 'doc=' + encodeURIComponent(doc[DOC])));
  return true;
}

function show_doc(doc) {
  const about = [data.projects[doc[PROJECT]], data.waves[doc[WAVE]], doc[DATE]].filter(Boolean).join(', ');
  show(say('doc', doc[DOC]), about,
    ...doc[TURNS].map((t) => (is_turn(t) ? turn_shown(doc, t, false) : gap(t))));
  return true;
}

/* ---- where the fragment leads ---- */

function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function open_fragment(kind, value) {
  if (kind === 'theme') {
    const theme = decode(value), ids = ids_of(theme);
    return ids.size > 0 && (list(say('title', name_of(theme)), find(ids, null), ids, null), true);
  }
  if (kind === 'pair') {
    const [a, b] = value.split(',').map(decode);
    const first = ids_of(a), second = ids_of(b || '');
    return first.size > 0 && second.size > 0 && (list(say('pair', name_of(a), name_of(b)), find(first, second), first, second), true);
  }
  const cut = kind === 'passage' ? value.lastIndexOf(':') : -1;
  const name = decode(cut < 0 ? value : value.slice(0, cut));
  const doc = data.docs.find((d) => d[DOC] === name);
  return Boolean(doc) && (kind === 'doc' ? show_doc(doc) : show_passage(doc, decode(value.slice(cut + 1))));
}

function route() {
  const asked = /^#(theme|pair|passage|doc)=(.*)$/.exec(location.hash);
  if (!asked) {
    if (dialog.open) dialog.close();
  } else if (!open_fragment(asked[1], asked[2])) {
    show(say('unknown', decode(asked[2])), '');
  }
}

function follow(mark) {
  const { theme, pair, doc } = mark.dataset;
  if (pair) location.hash = 'pair=' + pair.split(' ').map(encodeURIComponent).join(',');
  else if (theme) location.hash = 'theme=' + encodeURIComponent(theme);
  else location.hash = 'doc=' + encodeURIComponent(doc);
}

const MARKS = '[data-theme], [data-pair], [data-doc]';

if (data) {
  document.addEventListener('click', (event) => {
    const mark = event.target.closest(MARKS);
    if (!mark) return;
    event.preventDefault();
    mark.focus();
    follow(mark);
  });
  document.addEventListener('keydown', (event) => {
    const mark = event.target.closest && event.target.closest(MARKS);
    if (!mark || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    follow(mark);
  });
  addEventListener('hashchange', route);
  if (location.hash) route();
}

/* ---- tables ---- */

const value_of = (cell) => (cell ? cell.dataset.value ?? cell.textContent.trim() : '');

/* Numbers by size, else by letters; what is empty comes last. */
function compare(a, b, up) {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const p = a === 'inf' ? Infinity : Number(a), q = b === 'inf' ? Infinity : Number(b);
  const order = Number.isNaN(p) || Number.isNaN(q) ? (a < b ? -1 : a > b ? 1 : 0) : p - q;
  return up ? order : -order;
}

function sort_by(table, head, column) {
  const up = head.getAttribute('aria-sort') !== 'ascending';
  for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
  const rows = [...table.tBodies[0].rows];
  rows.sort((p, q) => compare(value_of(p.cells[column]), value_of(q.cells[column]), up));
  table.tBodies[0].append(...rows);
  live.textContent = say('sorted', head.textContent, say(up ? 'up' : 'down'));
}

function filter_of(table, name) {
  const rows = [...table.tBodies[0].rows];
  const input = make('input', {
    type: 'search', 'aria-label': say('filter') + ': ' + name,
    oninput: () => {
      const wanted = input.value.toLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
      live.textContent = say('rows', rows.filter((row) => !row.hidden).length, rows.length);
    },
  });
  return make('div', { class: 'tools' }, make('label', {}, say('filter'), input));
}

for (const table of data ? $('main table:not([role=grid])') : []) {
  if (!table.tHead || table.tHead.rows.length !== 1 || table.tBodies.length !== 1 || table.querySelector('[rowspan], [colspan]'))
    continue;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const text = head.textContent.trim();
    if (!text) return;
    head.append(make('button', { type: 'button', class: 'sort', 'aria-label': say('sort_by', text) }));
    head.addEventListener('click', () => sort_by(table, head, column));
  });
  if (table.tBodies[0].rows.length > 8)
    (table.closest('.wide') || table).before(filter_of(table, table.caption ? table.caption.textContent : ''));
}

/* In a grid one cell can be reached by Tab, the others by the arrows. */
function grid_keys(grid) {
  const cells = [...grid.rows].map((row) => [...row.cells].map((cell) => cell.querySelector('[data-pair], [data-theme], button, a') || cell));
  const all = cells.flat();
  const go = (to) => {
    for (const cell of all) cell.tabIndex = cell === to ? 0 : -1;
    to.focus();
  };
  all.forEach((cell) => { cell.tabIndex = -1; });
  const first = all.find((cell) => cell.matches('[data-pair], [data-theme]')) || all[0];
  if (first) first.tabIndex = 0;
  grid.addEventListener('click', (event) => {
    const cell = all.find((one) => one.contains(event.target));
    if (cell) for (const one of all) one.tabIndex = one === cell ? 0 : -1;
  });
  grid.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const y = cells.findIndex((row) => row.some((cell) => cell === document.activeElement));
    if (y < 0 || !(step || event.key === 'Home' || event.key === 'End')) return;
    const x = cells[y].indexOf(document.activeElement);
    const row = cells[step ? y + step[0] : y];
    const to = row && row[step ? x + step[1] : event.key === 'Home' ? 0 : row.length - 1];
    event.preventDefault();
    if (to) go(to);
  });
}
$('[role=grid]').forEach(grid_keys);

/* ---- pictures to take away ---- */

const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'fill-opacity', 'stroke-opacity', 'opacity',
  'font-size', 'font-weight', 'text-anchor'];

/* The picture as it is seen, by itself: colours are attributes, since the page's style stays here. */
function picture(svg) {
  const alone = svg.cloneNode(true);
  const seen = [svg, ...$('*', svg)], own = [alone, ...$('*', alone)];
  seen.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of PAINT) {
      const value = style.getPropertyValue(name);
      if (value && !(name === 'opacity' && value === '1')) own[i].setAttribute(name, value);
    }
    for (const name of ['class', 'tabindex']) own[i].removeAttribute(name);
  });
  const [x, y, width, height] = svg.getAttribute('viewBox').split(/\s+/);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height, fill: getComputedStyle(document.documentElement).backgroundColor }))
    ground.setAttribute(name, value);
  alone.prepend(ground);
  alone.setAttribute('width', width);
  alone.setAttribute('height', height);
  alone.setAttribute('font-family', 'system-ui, sans-serif');
  const blob = new Blob([new XMLSerializer().serializeToString(alone)], { type: 'image/svg+xml' });
  return { blob, width: Number(width), height: Number(height) };
}

function save_png(name, svg) {
  const { blob, width, height } = picture(svg);
  const url = URL.createObjectURL(blob), image = new Image();
  image.onload = () => {
    const canvas = make('canvas', { width: 2 * width, height: 2 * height });
    canvas.getContext('2d').drawImage(image, 0, 0, 2 * width, 2 * height);
    URL.revokeObjectURL(url);
    canvas.toBlob((png) => png && save(name + '.png', png));
  };
  image.src = url;
}

for (const figure of data ? $('main figure') : []) {
  const svg = figure.querySelector('svg');
  if (!svg) continue;
  const name = (figure.id || 'figure').replace(/^fig-/, '');
  const title = figure.querySelector('figcaption')?.textContent || name;
  figure.append(make('div', { class: 'tools' },
    make('button', { type: 'button', 'aria-label': say('svg') + ': ' + title, onclick: () => save(name + '.svg', picture(svg).blob) }, say('svg')),
    make('button', { type: 'button', 'aria-label': say('png') + ': ' + title, onclick: () => save_png(name, svg) }, say('png'))));
}
})();
