// The console's own script: keys, clocks, the alarm. No framework; the rest is the server's.
(() => {
  'use strict';

  // ---- Keys -------------------------------------------------------------------------------------------------------
  let server = null;
  let answering = false;
  let leaving = false;

  const isField = (element) => element instanceof HTMLElement
    && (element.isContentEditable || element.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button])'));
  const openDialog = () => document.querySelector('.mud-dialog');

  const moveRow = (step) => {
    const rows = [...document.querySelectorAll('[data-row]')];
    if (rows.length === 0) return;
    const now = rows.indexOf(document.activeElement);
    const next = rows[Math.max(0, Math.min(rows.length - 1, now < 0 ? 0 : now + step))];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', async (event) => {
    const dialog = openDialog();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const confirm = dialog?.querySelector('.button.primary:not([disabled])');
      if (confirm) {
        event.preventDefault();
        event.target.blur?.();
        confirm.click();
      }
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.key.length > 1 && event.key !== 'Escape') return;
    if (isField(event.target) && !(dialog && event.key === 'Escape')) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (!dialog && (event.key === 'j' || event.key === 'k')) {
      moveRow(event.key === 'j' ? 1 : -1);
      return;
    }
    if (!dialog && event.key === '/') {
      const search = document.querySelector('[data-search]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
        return;
      }
    }
    if (event.key === ' ' || !server || event.repeat) return;
    await send(event.key);
  });

  // While one key is being answered the next is dropped: it was meant for the field that is about to open. Not Escape: who wants out gets out.
  const send = async (key) => {
    if (answering) {
      leaving ||= key === 'Escape';
      return;
    }

    answering = true;
    try {
      await server.invokeMethodAsync('PressedAsync', key);
    } catch {
      // The connection is gone; the page says so itself.
    } finally {
      answering = false;
    }
    if (leaving) {
      leaving = false;
      await send('Escape');
    }
  };

  // The first field of a dialog gets the focus as soon as it is there.
  new MutationObserver(() => {
    const dialog = openDialog();
    if (dialog && !dialog.dataset.entered) {
      const first = dialog.querySelector('[data-dialog] [autofocus], [data-dialog] :is(input, textarea, select, button):not([disabled]), .button');
      if (first) {
        dialog.dataset.entered = 'yes';
        setTimeout(() => first.focus(), 30);
      }
    }
  }).observe(document.body, { childList: true, subtree: true });

  // ---- Clocks -----------------------------------------------------------------------------------------------------
  const root = document.documentElement;
  const words = JSON.parse(root.dataset.clock);
  const ahead = Number(root.dataset.now) - Date.now();

  const span = (ms) => {
    const seconds = Math.floor(Math.abs(ms) / 1000);
    const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
    const say = (word, n) => words[word].replace('{n}', n);
    if (days > 0) return say('Day', days) + (days < 3 && hours > 0 ? say('Hour', hours) : '');
    if (hours > 0) return say('Hour', hours) + (minutes > 0 ? say('Minute', minutes) : '');
    if (minutes >= 3) return say('Minute', minutes);
    return (minutes > 0 ? say('Minute', minutes) : '') + say('Second', seconds % 60);
  };

  class DueClock extends HTMLElement {
    static observedAttributes = ['at', 'past'];
    connectedCallback() { DueClock.all.add(this); this.tick(); }
    disconnectedCallback() { DueClock.all.delete(this); }
    attributeChangedCallback() { if (this.isConnected) this.tick(); }
    tick() {
      const left = Number(this.getAttribute('at')) - (Date.now() + ahead);
      const past = this.hasAttribute('past');
      const text = past ? words.Ago.replace('{t}', span(left).trim()) : (left < 0 ? words.Over : words.Left).replace('{t}', span(left).trim());
      if (this.textContent !== text) this.textContent = text;
      const state = past ? 'past' : left < 0 ? 'over' : left < 30 * 60000 ? 'soon' : 'ok';
      if (this.dataset.state !== state) this.dataset.state = state;
    }
  }
  DueClock.all = new Set();
  customElements.define('due-clock', DueClock);
  setInterval(() => DueClock.all.forEach((clock) => clock.tick()), 1000);

  // ---- The alarm --------------------------------------------------------------------------------------------------
  let audio = null;
  let flashing = null;
  let quietTitle = null;
  let wanted = false;
  const muted = () => localStorage.getItem('hotline.muted') === 'yes';

  const beep = () => {
    if (muted()) return;
    // Browsers are silent until the person has touched the page: then it sounds.
    wanted = !(navigator.userActivation?.hasBeenActive ?? true);
    if (wanted) return;
    audio ??= new AudioContext();
    if (audio.state === 'suspended') audio.resume();
    for (let i = 0; i < 3; i++) {
      const [tone, volume, at] = [audio.createOscillator(), audio.createGain(), audio.currentTime + i * 0.32];
      tone.frequency.setValueAtTime(880, at);
      tone.frequency.setValueAtTime(660, at + 0.13);
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(0.28, at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.27);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 0.28);
    }
  };
  for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, () => { if (wanted) beep(); });

  const flash = (text) => {
    if (flashing !== null) return;
    let on = false;
    flashing = setInterval(() => {
      on = !on;
      if (on) quietTitle = document.title;
      document.title = on ? text : quietTitle;
    }, 1000);
  };
  const calm = () => {
    clearInterval(flashing);
    flashing = null;
    if (quietTitle !== null) document.title = quietTitle;
    quietTitle = null;
  };

  let again = null;
  const alarm = (count, isNew, title) => {
    clearInterval(again);
    if (count === 0) { wanted = false; calm(); return; }
    flash(title.replace('{count}', count));
    if (isNew) beep();
    // It does not stop by itself: somebody must take it or say that they have seen it.
    again = setInterval(beep, 12000);
  };

  const showSound = () => document.querySelectorAll('[data-sound]').forEach((button) => {
    const text = muted() ? button.dataset.off : button.dataset.on;
    if (button.textContent !== text) button.textContent = text;
    button.setAttribute('aria-pressed', String(!muted()));
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-sound]')) {
      localStorage.setItem('hotline.muted', muted() ? 'no' : 'yes');
      showSound();
    }
    const copy = event.target.closest?.('[data-copy]');
    if (copy) navigator.clipboard?.writeText(copy.dataset.copy).then(() => { copy.dataset.copied = 'yes'; }, () => {});
  });

  window.hotline = {
    listen(reference) { server = reference; showSound(); },
    alarm,
  };
})();
