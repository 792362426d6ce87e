// The conversation on the page: what is said is shown at once and sent until it is taken; answers appear one after the other.
import { Connection } from './connection.js';
import { dropUnsent, forgetKept, keep, keepUnsent, kept } from './kept.js';
import { calls, dots, line, make, receiptCard } from './lines.js';
import { shrink } from './shrink.js';

const find = id => document.getElementById(id);
const page = find('chat'), log = find('log'), scroll = find('scroll'), choices = find('choices');
const form = find('compose'), box = find('text'), picker = find('picker'), chosen = find('files'), state = find('state');
const { words, lines } = JSON.parse(find('words').textContent);
const locale = page.dataset.language;
const mostBytes = Number(page.dataset.mostBytes), mostFiles = Number(page.dataset.mostFiles);
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const hasKeyboard = matchMedia('(pointer: fine)');

const shown = new Set();
const mine = new Map();
let files = [];
let conversation = null;
let sending = Promise.resolve();
let speaking = Promise.resolve();

const connection = new Connection(locale, {
  state: now => note({ open: '', offline: words.Offline, busy: words.Busy }[now]),
  begun: id => {
    if (conversation && conversation !== id) { log.replaceChildren(); shown.clear(); }
    conversation = id;
  },
  lines: (activities, isBacklog) => { speaking = speaking.then(() => speak(activities, isBacklog)); },
});

box.value = kept().draft || '';
grow();
for (const { id, text, label } of kept().unsent || []) { say(text, [], label, id); }
connection.open();

// A person reads one line at a time; what was said before the page was opened is simply there.
async function speak(activities, isBacklog) {
  log.setAttribute('aria-live', isBacklog ? 'off' : 'polite');
  for (const activity of activities) {
    if (activity.type !== 'message' || shown.has(activity.id)) { continue; }
    shown.add(activity.id);
    if (!activity.from || activity.from.role !== 'bot') { echoed(activity); continue; }
    const isAlarm = (activity.channelData || {}).tone === 'alarm';
    if (!isBacklog && !isAlarm && !calm.matches && !document.hidden) { typing(); await new Promise(done => setTimeout(done, 420)); }
    answered(activity);
  }
  stopTyping();
}

function echoed(activity) {
  const own = mine.get((activity.channelData || {}).clientActivityID);
  if (own) { taken(own, activity.timestamp); return; }
  const item = line('mine', words.You, activity.text, activity.attachments || []);
  log.append(item);
  taken(item, activity.timestamp);
  choices.replaceChildren();
}

function answered(activity) {
  const { tone = 'plain', receipt } = activity.channelData || {};
  stopTyping();
  const item = line(`theirs ${tone}`, words.Hotline, activity.text);
  item.lang = activity.locale || locale;
  item.lastChild.textContent = `${words.Hotline} · ${time(activity.timestamp)}`;
  if (tone === 'alarm') {
    item.setAttribute('role', 'alert');
    item.firstChild.after(calls(activity.text, lines, words.Ring));
  }
  if (receipt) { item.append(receiptCard(receipt, words)); }
  log.append(item);
  offer((activity.suggestedActions || {}).actions || []);
  bottom(item);
}

function offer(actions) {
  choices.replaceChildren(...actions.map(action => {
    const button = make('button', '', action.title);
    button.type = 'button';
    button.onclick = () => { say(String(action.value), [], action.title); focusBack(); };
    return button;
  }));
}

function say(text, attachments, label, id = newId()) {
  const item = line('mine waiting', words.You, label || text, attachments.map(file => ({ name: file.name, type: file.type, url: URL.createObjectURL(file) })));
  mine.set(id, item);
  log.append(item);
  choices.replaceChildren();
  if (!attachments.length) { keepUnsent(id, text, label); }
  const send = () => { sending = sending.then(() => deliver(id, text, attachments, item, send)); };
  send();
  bottom(item);
}

async function deliver(id, text, attachments, item, again) {
  const meta = item.lastChild;
  item.classList.add('waiting');
  item.classList.remove('failed');
  meta.textContent = words.Sending;
  typing();
  try {
    await connection.send(id, text, attachments);
    dropUnsent(id);
    if (item.classList.contains('waiting')) { taken(item, Date.now()); }
  } catch (problem) {
    stopTyping();
    item.classList.replace('waiting', 'failed');
    const refused = { 400: words.Refused, 413: attachments.length ? words.TooLarge : words.Refused, 415: words.WrongType }[problem.status];
    meta.textContent = refused || words.NotSent;
    if (refused) { dropUnsent(id); return; }
    const button = make('button', '', words.Again);
    button.type = 'button';
    button.onclick = again;
    meta.append(' ', button);
  }
}

function taken(item, at) {
  item.classList.remove('waiting', 'failed');
  item.lastChild.textContent = time(at);
}

function typing() {
  stopTyping();
  log.append(dots(words.Typing));
  bottom(log.lastChild);
}

function stopTyping() { log.querySelectorAll('.typing').forEach(one => one.remove()); }

// A long answer is read from its beginning; an alarm stays in sight whatever is said after it.
function bottom(item) {
  const alarm = [...log.querySelectorAll('.alarm')].pop();
  const said = [...log.querySelectorAll('.mine')].pop();
  const isAnswered = alarm && (!said || said.compareDocumentPosition(alarm) & Node.DOCUMENT_POSITION_FOLLOWING);
  const first = isAnswered ? alarm : item;
  scroll.scrollTop = isAnswered || item.offsetHeight > scroll.clientHeight ? first.offsetTop - 12 : scroll.scrollHeight;
}

function note(text) { if (state.textContent !== text) { state.textContent = text || ''; } }

function time(at) { return new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }); }

function newId() { return window.crypto && crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random().toString(36).slice(2)}`; }

// Giving the box the focus opens a phone's keyboard over the conversation; there the conversation gets it.
function focusBack() { (hasKeyboard.matches ? box : scroll).focus({ preventScroll: true }); }

function grow() {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + 3, innerHeight * 0.35)}px`;
}

function showFiles() {
  chosen.querySelectorAll('img').forEach(image => URL.revokeObjectURL(image.src));
  chosen.replaceChildren(...files.map((file, place) => {
    const remove = make('button', '', '✕');
    remove.type = 'button';
    remove.setAttribute('aria-label', `${words.Remove} ${file.name}`);
    remove.onclick = () => { files.splice(place, 1); showFiles(); box.focus(); };
    const item = make('li');
    if (file.type.startsWith('image/')) {
      const image = make('img');
      image.src = URL.createObjectURL(file);
      image.alt = '';
      item.append(image);
    }
    item.append(make('span', '', file.name), remove);
    return item;
  }));
}

async function choose(list) {
  for (const file of list) {
    const fit = await shrink(file, mostBytes);
    if (!fit) { note(words.TooLarge); } else if (files.length === mostFiles) { note(words.TooMany); } else { files.push(fit); }
  }
  showFiles();
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const text = box.value.trim();
  if (text || files.length) {
    say(text, files);
    files = [];
    box.value = '';
    keep({ draft: '' });
    showFiles();
    grow();
  }
  box.focus();
});

box.addEventListener('input', () => { grow(); keep({ draft: box.value }); });
box.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && hasKeyboard.matches) {
    event.preventDefault();
    form.requestSubmit();
  }
});
box.addEventListener('paste', event => { if (event.clipboardData.files.length) { choose(event.clipboardData.files); } });

picker.addEventListener('change', async () => { await choose(picker.files); picker.value = ''; });
find('attach').addEventListener('click', () => picker.click());

find('forget').addEventListener('click', async () => {
  if (confirm(words.ForgetSure)) {
    forgetKept();
    await connection.forget();
    location.reload();
  }
});
