// The wire: Direct Line 3.0 over WebSocket, or by asking every few seconds where sockets are blocked.
// Nothing here knows how the page looks.

const base = '/v3/directline';
const pollEvery = 3000;
const socketPatience = 6000;
const refreshEvery = 15 * 60 * 1000;

/** Keeps one conversation open for as long as the page is. */
export class Connection {
  #locale;
  #on;
  #session = null;
  #watermark = '';
  #tries = 0;
  #socket = null;
  #poll = null;
  #opening = null;

  /** `on.lines(activities, isBacklog)`, `on.state('open'|'offline'|'busy')`, `on.begun(conversationId)`. */
  constructor(locale, on) {
    this.#locale = locale;
    this.#on = on;
    addEventListener('online', () => { this.#tries = 0; this.open(); });
    addEventListener('offline', () => this.#on.state('offline'));
    setInterval(() => this.#refresh(), refreshEvery);
  }

  /** Opens the device's conversation, or a new one; tries until it works. Calling it again while it tries is harmless. */
  open() {
    this.#opening = this.#opening || this.#openOnce().finally(() => { this.#opening = null; });
    return this.#opening;
  }

  /** Posts one message until it is taken. The same id over every try: it is never taken twice. Throws what cannot be mended. */
  async send(id, text, files) {
    const activity = { type: 'message', from: { id: 'citizen' }, text, locale: this.#locale, channelData: { clientActivityID: id } };
    for (let tries = 0; ; tries++) {
      try {
        await this.open();
        await this.#post(activity, files);
        this.#on.state('open');
        if (this.#poll) { this.#ask(); }
        return;
      } catch (problem) {
        if ([400, 413, 415].includes(problem.status)) { throw problem; }
        if (problem.status === 403) { this.#session = null; }
        this.#on.state(problem.status === 429 ? 'busy' : 'offline');
        if (tries === 8) { throw problem; }
        await pause(Math.min(15000, 700 * 2 ** tries));
      }
    }
  }

  /** Forgets the conversation on this device. */
  async forget() {
    await fetch('/webchat/forget', { method: 'POST' });
  }

  async #openOnce() {
    while (!this.#session) {
      try {
        await this.#begin();
      } catch (problem) {
        this.#on.state(problem.status === 429 ? 'busy' : 'offline');
        await pause(Math.min(15000, 700 * 2 ** this.#tries++));
      }
    }
    this.#tries = 0;
    if (!this.#socket) { this.#listen(); }
  }

  async #begin() {
    const body = JSON.stringify({ resume: true, locale: this.#locale });
    const given = await json('/webchat/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const opened = await json(`${base}/conversations`, { method: 'POST', headers: bearer(given.token), body });
    if (this.#last !== opened.conversationId) { this.#watermark = ''; }
    this.#last = opened.conversationId;
    this.#session = opened;
    this.#on.begun(opened.conversationId);
  }

  #last = null;

  #listen() {
    const url = new URL(this.#session.streamUrl);
    if (this.#watermark) { url.searchParams.set('watermark', this.#watermark); }
    // The page's own host and scheme: a proxy on the way may have told the service others.
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    url.host = location.host;
    let socket;
    try { socket = new WebSocket(url); } catch { this.#startAsking(); return; }
    this.#socket = socket;
    const impatient = setTimeout(() => this.#startAsking(), socketPatience);
    socket.onopen = () => { clearTimeout(impatient); this.#stopAsking(); this.#tries = 0; this.#on.state('open'); };
    socket.onmessage = event => { if (event.data) { this.#take(JSON.parse(event.data)); } };
    socket.onclose = async () => {
      clearTimeout(impatient);
      this.#socket = null;
      this.#startAsking();
      await pause(Math.min(30000, 1000 * 2 ** this.#tries++));
      if (!this.#socket) {
        this.#session = null;
        this.open();
      }
    };
  }

  #startAsking() {
    this.#poll = this.#poll || setInterval(() => this.#ask(), pollEvery);
    this.#ask();
  }

  #stopAsking() {
    clearInterval(this.#poll);
    this.#poll = null;
  }

  async #ask() {
    if (!this.#session) { return; }
    try {
      this.#take(await json(`${base}/conversations/${this.#session.conversationId}/activities?watermark=${this.#watermark}`, { headers: bearer(this.#session.token) }));
      this.#on.state('open');
    } catch (problem) {
      if (!problem.status) { this.#on.state('offline'); }
    }
  }

  #take(set) {
    const isBacklog = !this.#watermark;
    if (set.watermark) { this.#watermark = set.watermark; }
    if (set.activities.length) { this.#on.lines(set.activities, isBacklog); }
  }

  async #refresh() {
    if (!this.#session) { return; }
    try {
      this.#session.token = (await json(`${base}/tokens/refresh`, { method: 'POST', headers: bearer(this.#session.token) })).token;
    } catch { /* the next message opens the conversation again */ }
  }

  #post(activity, files) {
    const at = `${base}/conversations/${this.#session.conversationId}`;
    if (!files.length) {
      return json(`${at}/activities`, { method: 'POST', headers: bearer(this.#session.token), body: JSON.stringify(activity) });
    }
    const body = new FormData();
    body.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    for (const file of files) { body.append('file', file, file.name); }
    return json(`${at}/upload`, { method: 'POST', headers: { Authorization: `Bearer ${this.#session.token}` }, body });
  }
}

async function json(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) { throw Object.assign(new Error(`${response.status}`), { status: response.status }); }
  return response.json();
}

function bearer(token) {
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
}

function pause(milliseconds) {
  return new Promise(done => setTimeout(done, milliseconds));
}
