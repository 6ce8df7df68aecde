// Makes a toolbar of the forms in the help box, keeps a look at the text beside it, and turns what
// is pasted from other programs into plain marks. Without it the help box and its button remain.
(() => {
  const help = document.getElementById('redaktora-palidziba');
  const text = document.getElementById('f-body');
  if (!help || !text) return;

  // --- Putting something in, so that the browser's own undo still works.
  const insert = (words) => {
    text.focus();
    if (!document.execCommand('insertText', false, words)) {
      text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end');
      text.dispatchEvent(new Event('input', {bubbles: true}));
    }
  };

  const put = ({before, after, sample, block, whole}) => {
    const {value, selectionStart: from, selectionEnd: to} = text;
    const chosen = whole ? '' : value.slice(from, to) || sample;
    const start = block === 'true' && from > 0 && value[from - 1] !== '\n' ? '\n\n' : '';
    const end = block === 'true' && to < value.length && value[to] !== '\n' ? '\n\n' : '';
    insert(start + before + chosen + after + end);
    if (whole) return;
    const begin = from + start.length + before.length;
    text.setSelectionRange(begin, begin + chosen.length);
  };

  // --- The toolbar: one stop for the Tab key, arrows move within it.
  const bar = document.createElement('div');
  bar.className = 'editor-bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', help.dataset.toolbar);
  bar.setAttribute('aria-controls', text.id);
  const buttons = [...help.querySelectorAll('dt[data-before]')].map((form, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'editor-button';
    button.textContent = form.textContent;
    button.tabIndex = index === 0 ? 0 : -1;
    button.addEventListener('click', () => put(form.dataset));
    bar.append(button);
    return button;
  });
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1}[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = buttons[(to + buttons.length) % buttons.length];
    buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  });

  // --- Things to choose: each list becomes a menu beside the toolbar.
  const menus = document.createElement('div');
  menus.className = 'editor-menus';
  document.querySelectorAll('details[data-picks]').forEach((list) => {
    const menu = document.createElement('select');
    menu.setAttribute('aria-label', list.dataset.picks);
    menu.append(new Option(list.dataset.picks + ' …', ''));
    list.querySelectorAll('dt[data-marks]').forEach((pick) => {
      menu.append(new Option(pick.textContent, pick.dataset.marks));
    });
    // Walked through with the keyboard a menu changes at each step, so then it acts on Enter only.
    const act = () => {
      if (!menu.value) return;
      put({before: menu.value, after: '', sample: '', block: list.dataset.block, whole: true});
      menu.selectedIndex = 0;
    };
    let keys = false;
    menu.addEventListener('keydown', (event) => {
      keys = event.key !== 'Enter';
      if (event.key === 'Enter' && menu.value) {
        event.preventDefault();
        act();
      }
    });
    menu.addEventListener('pointerdown', () => { keys = false; });
    menu.addEventListener('change', () => { if (!keys) act(); });
    menus.append(menu);
    list.hidden = true;
  });

  // --- The look at the text, as wide as a phone or as there is room.
  const split = document.createElement('div');
  split.className = 'editor-split';
  const pane = document.createElement('div');
  pane.className = 'editor-pane';
  const widths = document.createElement('div');
  widths.className = 'editor-widths';
  widths.setAttribute('role', 'group');
  widths.setAttribute('aria-label', help.dataset.look);
  const shown = document.createElement('div');
  shown.className = 'editor-look';
  shown.tabIndex = 0;
  shown.setAttribute('role', 'region');
  shown.setAttribute('aria-label', help.dataset.look);
  ['phone', 'desktop'].forEach((width) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'editor-button';
    button.textContent = help.dataset[width];
    button.setAttribute('aria-pressed', String(width === 'phone'));
    button.addEventListener('click', () => {
      split.classList.toggle('editor-wide', width === 'desktop');
      widths.querySelectorAll('button').forEach((other) => {
        other.setAttribute('aria-pressed', String(other === button));
      });
    });
    widths.append(button);
  });
  pane.append(widths, shown);
  const field = text.closest('.field');
  field.before(split);
  split.append(field, pane);
  text.before(bar, menus);

  let latest = 0;
  const look = async () => {
    const mine = ++latest;
    const form = new URLSearchParams();
    for (const name of ['title', 'summary', 'body']) {
      form.set(name, document.getElementById('f-' + name)?.value ?? '');
    }
    try {
      const answer = await fetch(help.dataset.preview, {
        method: 'POST', body: form, headers: {'X-Requested-With': 'fetch'}, credentials: 'same-origin',
      });
      if (mine !== latest) return;
      if (answer.ok) shown.innerHTML = await answer.text(); // made safe by the service
      else shown.textContent = help.dataset.failed;
    } catch {
      if (mine === latest) shown.textContent = help.dataset.failed;
    }
  };
  let waiting;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(look, 400); };
  text.form.addEventListener('input', soon);
  look();

  // --- Pasting: the service turns HTML into marks; plain text goes in as it is.
  const kept = ['href', 'src', 'alt', 'class', 'style'];
  text.addEventListener('paste', async (event) => {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    const plain = event.clipboardData.getData('text/plain');
    event.preventDefault();
    const page = new DOMParser().parseFromString(html, 'text/html');
    page.querySelectorAll('style,script,meta,link,title,xml').forEach((part) => part.remove());
    page.body.querySelectorAll('*').forEach((part) => {
      [...part.attributes].forEach((attribute) => {
        if (!kept.includes(attribute.name)) part.removeAttribute(attribute.name);
      });
    });
    try {
      const answer = await fetch(help.dataset.paste, {
        method: 'POST', body: page.body.innerHTML, headers: {'Content-Type': 'text/plain; charset=utf-8'},
        credentials: 'same-origin',
      });
      insert(answer.ok ? await answer.text() : plain);
    } catch {
      insert(plain);
    }
  });
})();
