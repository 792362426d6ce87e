// How one line of the conversation looks. Words are always text, never markup.

/** Makes an element: tag, class, then texts and elements. */
export function make(tag, className, ...inside) {
  const element = document.createElement(tag);
  if (className) { element.className = className; }
  element.append(...inside);
  return element;
}

/** A line somebody said. `files` is `[{ name, type, url }]`; `who` is read out before the words. */
export function line(kind, who, text, files = []) {
  const bubble = make('div', 'bubble', make('span', 'visually-hidden', `${who}: `), text || '');
  for (const file of files) { bubble.append(preview(file)); }
  return make('div', `line ${kind}`, bubble, make('div', 'meta'));
}

/** A picture, or the name of a file that is none. */
function preview(file) {
  if (file.url && (file.type || '').startsWith('image/')) {
    const image = make('img');
    image.src = file.url;
    image.alt = file.name;
    return image;
  }
  return make('div', 'file-name', file.name || '');
}

/** The numbers an alarm names, as buttons for a thumb. `lines` is the city's numbers with their names. */
export function calls(text, lines, ring) {
  const found = new Set((text.match(/\d+/g) || []).filter(number => lines[number]));
  return make('div', 'calls', ...[...found].map(number => {
    const link = make('a', '', ring.replace('{number}', number).replace('{name}', lines[number]));
    link.href = `tel:${number}`;
    return link;
  }));
}

/** The receipt: number, PIN, code, and what to do with them. */
export function receiptCard({ number, pin }, words) {
  const list = make('dl', '', make('dt', '', words.Number), make('dd', '', number), make('dt', '', words.Pin), make('dd', '', pin));
  const code = make('img');
  code.src = `/track/${encodeURIComponent(number)}/qr.svg`;
  code.alt = words.Qr;
  code.width = code.height = 120;
  const copy = make('button', '', words.Copy);
  copy.type = 'button';
  copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(`${words.Number} ${number}\n${words.Pin} ${pin}`);
      copy.textContent = words.Copied;
    } catch {
      getSelection().selectAllChildren(list);
    }
  };
  const print = make('button', '', words.Print);
  print.type = 'button';
  print.onclick = () => window.print();
  const track = make('a', '', words.Track);
  track.href = `/track?number=${encodeURIComponent(number)}`;
  const card = make('section', 'receipt-card', list, code, make('div', 'receipt-tools', copy, print, track));
  card.setAttribute('aria-label', words.ReceiptTitle);
  return card;
}

/** Three dots while the other side writes. */
export function dots(label) {
  const item = make('div', 'typing', make('i'), make('i'), make('i'));
  item.title = label;
  item.setAttribute('aria-hidden', 'true');
  return item;
}
