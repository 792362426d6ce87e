// What this device keeps: the draft, and messages that have not been taken yet. Three days at most, here and nowhere else.

const key = 'hotline.kept';
const days = 3;

/** Reads what is kept; an empty object when nothing is, it is too old, or the browser keeps nothing. */
export function kept() {
  try {
    const all = JSON.parse(localStorage.getItem(key) || '{}');
    return Date.now() - (all.at || 0) < days * 24 * 3600e3 ? all : {};
  } catch {
    return {};
  }
}

/** Changes some of it. */
export function keep(changes) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...kept(), ...changes, at: Date.now() }));
  } catch { /* private browsing keeps nothing, and that is fine */ }
}

/** Forgets all of it. */
export function forgetKept() {
  try { localStorage.removeItem(key); } catch { /* as above */ }
}

/** Remembers a message until it is taken. Files are not kept: they would fill the device. */
export function keepUnsent(id, text, label) {
  keep({ unsent: [...(kept().unsent || []).filter(one => one.id !== id), { id, text, label }] });
}

/** The message was taken, or never will be. */
export function dropUnsent(id) {
  keep({ unsent: (kept().unsent || []).filter(one => one.id !== id) });
}
