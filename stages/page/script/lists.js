/* SPDX-License-Identifier: 0BSD. A report may be passed on without conditions.
 *
 * Passages in the dialog, with what searches, chooses and orders them; a passage among its
 * neighbours; a transcript. */
'use strict';

const MOST = 20; // passages put into the document at a time

const link = (text, fragment) => make('a', { href: page_address() + '#' + fragment }, text);
const passage_of = (doc, turn) =>
  'passage=' + encodeURIComponent(doc[DOC]) + ':' + encodeURIComponent(turn[TURN]);

/* No field of a table that is opened as a sheet is taken for a formula. */
const plain = (text) => {
  const field = String(text).replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-\u0040]/.test(field) ? "'" + field : field;
};

const themes_of = (turn) => [...new Set(turn[HITS].filter((_, i) => i % 3 === 0))].map((id) => talk().themes[id]).join(' ');

const COLUMNS = {
  doc: (p) => p.doc[DOC],
  turn: (p) => p.turn[TURN],
  speaker: (p) => talk().speakers[p.turn[SPEAKER]],
  group: (p) => talk().groups[p.turn[GROUP]],
  project: (p) => talk().projects[p.doc[PROJECT]],
  wave: (p) => talk().waves[p.doc[WAVE]],
  date: (p) => p.doc[DATE],
  themes: (p) => themes_of(p.turn),
  text: text_of,
  with_turn: (p) => (p.with ? p.with[TURN] : ''),
  with_text: (p) => (p.with && p.with[TEXT]) || '',
};

function save_tsv(name, passages) {
  const rows = [Object.keys(COLUMNS), ...passages.map((p) => Object.values(COLUMNS).map((of) => of(p)))];
  const text = rows.map((row) => row.map(plain).join('\t') + '\n').join('');
  save(name.replace(/[^\w-]+/g, '-') + '.tsv', new Blob([text], { type: 'text/tab-separated-values' }));
}

function passage(p, a, b) {
  const { doc, turn } = p;
  const quote = make('blockquote');
  if (p.with) quote.append(make('p', {}, words_of(p.with, a, b), ' …'));
  quote.append(make('p', {}, words_of(turn, a, b, p.from, p.to)));
  const buttons = make('span', { class: 'tools' }, link(say('context', doc[DOC] + ':' + turn[TURN]), passage_of(doc, turn)));
  if (turn[TEXT] !== 0)
    buttons.append(make('button', { type: 'button', onclick: () => copy('“' + text_of(p) + '” (' + cite(doc, turn) + ')') }, say('copy')));
  quote.append(make('cite', {}, make('bdi', {}, cite(doc, turn))), buttons);
  return quote;
}

const by_text = (of) => (p, q) => (of(p) < of(q) ? -1 : of(p) > of(q) ? 1 : 0);
const ORDERS = {
  by_place: null,
  by_date: by_text(COLUMNS.date),
  by_length: (p, q) => text_of(p).length - text_of(q).length,
  by_speaker: by_text(COLUMNS.speaker),
};
const CHOICES = ['project', 'group', 'wave'];

const options = (select, values, chosen) =>
  select.append(...values.map(([value, text]) => make('option', { value, selected: value === chosen }, text)));

/* A choice among what the passages have; none where there is nothing to choose. What the address asks
 * for is there, whether a passage has it or not. */
function choice(word, passages, wanted, changed) {
  const of = COLUMNS[word];
  const there = [...new Set([...passages.map(of), wanted || ''])].filter(Boolean).sort();
  if (there.length < 2 && !wanted) return { word, value: () => '', test: () => true, element: null };
  const select = make('select', { onchange: changed });
  options(select, [['', say('any')], ...there.map((name) => [name, name])], wanted);
  return { word, value: () => select.value, test: (p) => !select.value || of(p) === select.value,
    element: make('label', {}, say(word), select) };
}

/* Why the tables have other numbers than there are passages; nothing where they have not. */
function notes(passages) {
  const said = [];
  if (talk().unit === 'window') said.push(say('by_window', talk().window));
  if (talk().unit === 'doc') said.push(say('by_doc', new Set(passages.map((p) => p.doc)).size));
  if (talk().suppressed) said.push(say('left_out'));
  return said.map((text) => make('p', { class: 'how' }, text));
}

/* Which mark is whose, where two themes are marked. */
const legend = ([one, other]) =>
  make('p', { class: 'how' }, make('mark', {}, name_of(one)), ' ', make('mark', { class: 'other' }, name_of(other)));

/* Of what the address says (read_fragment), `asked` is what is wanted of them (CHOICES, search, order); tell: puts it
 * there. */
function list(title, passages, a, b, { kind, names, asked }, tell) {
  const place = make('div');
  let chosen = passages, shown = 0;
  const search = make('input', { type: 'search', value: asked.search || '', oninput: changed });
  const order = make('select', { onchange: changed });
  options(order, Object.keys(ORDERS).map((key) => [key, say(key)]), asked.order);
  const choices = CHOICES.map((word) => choice(word, passages, asked[word], changed));
  const more = make('button', { type: 'button', onclick: extend });
  function extend() {
    const next = chosen.slice(shown, shown + MOST);
    place.append(...next.map((p) => passage(p, a, b)));
    shown += next.length;
    more.hidden = shown >= chosen.length;
    more.textContent = say('more', Math.min(MOST, chosen.length - shown));
  }
  function fill() {
    const wanted = search.value.toLowerCase();
    chosen = passages.filter((p) => choices.every((c) => c.test(p)) &&
      (!wanted || [text_of(p), COLUMNS.with_text(p), cite(p.doc, p.turn)].join(' ').toLowerCase().includes(wanted)));
    if (ORDERS[order.value]) chosen = [...chosen].sort(ORDERS[order.value]);
    place.replaceChildren();
    shown = 0;
    extend();
    message.textContent = passages.length ? say('count', chosen.length, passages.length) : say('none');
  }
  function changed() {
    fill();
    const now = { search: search.value, order: ORDERS[order.value] ? order.value : '' };
    for (const c of choices) now[c.word] = c.value();
    tell(now);
  }
  const tools = make('div', { class: 'tools' }, make('label', {}, say('search'), search),
    ...choices.map((c) => c.element).filter(Boolean), make('label', {}, say('sort'), order),
    make('button', { type: 'button', onclick: () => save_tsv(title, chosen) }, say('tsv')));
  show(title, '', tools, ...notes(passages), ...(kind === 'pair' ? [legend(names)] : []), place, more);
  fill();
}

function turn_shown(turn, here) {
  return make('p', { class: here ? 'here' : turn[HITS].length ? null : 'asked' },
    make('b', {}, make('bdi', {}, turn[TURN] + ' ' + talk().speakers[turn[SPEAKER]])), turn.uncounted ? ' (' + say('uncounted') + ') ' : ' ',
    words_of(turn));
}

const gap = (n) => make('p', { class: 'asked' }, '[' + say('gap', n) + ']');

function show_passage(doc, name) {
  const turns = doc[TURNS];
  const at = turns.findIndex((t) => is_turn(t) && t[TURN] === name);
  if (at < 0) return false;
  const around = turns.slice(Math.max(0, at - 2), at + 3);
  show(say('context', doc[DOC] + ':' + name), cite(doc, turns[at]),
    ...around.map((t) => (is_turn(t) ? turn_shown(t, t === turns[at]) : gap(t))),
    link(say('doc', doc[DOC]), 'doc=' + encodeURIComponent(doc[DOC]) + '&turn=' + encodeURIComponent(name)));
  return true;
}

/* A whole transcript, from the turn on that is asked for. */
function show_doc(doc, name) {
  const about = [talk().projects[doc[PROJECT]], talk().waves[doc[WAVE]], doc[DATE]].filter(Boolean).join(', ');
  show(say('doc', doc[DOC]), about, ...doc[TURNS].map((t) => (is_turn(t) ? turn_shown(t, t[TURN] === name) : gap(t))));
  body.querySelector('.here')?.scrollIntoView({ block: 'center' });
  return true;
}
