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
    button.addEventListener('click', () => {
      if (form.dataset.key === 'image') openUpload(button);
      else put(form.dataset);
    });
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

  // --- A picture from the writer's own machine. Its fields have no names, so they are no part of the text.
  const words = help.dataset;
  const upload = document.createElement('fieldset');
  upload.className = 'card editor-upload';
  upload.hidden = true;
  const part = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const file = part('input', {type: 'file', id: 'attela-fails', accept: '.png,.jpg,.jpeg,.webp,.svg,.pdf'});
  const described = part('input', {type: 'text', id: 'attela-apraksts', maxLength: 300});
  described.setAttribute('aria-describedby', 'attela-apraksts-hint');
  const send = part('button', {type: 'button', className: 'button button-primary', textContent: words.uploadSend});
  const told = part('p', {className: 'hint'});
  told.setAttribute('role', 'status');
  upload.append(
    part('legend', {textContent: words.uploadTitle}),
    part('div', {className: 'field'}, part('label', {htmlFor: file.id, textContent: words.uploadFile}), file),
    part('div', {className: 'field'}, part('label', {htmlFor: described.id, textContent: words.uploadWords}),
      part('p', {className: 'hint', id: 'attela-apraksts-hint', textContent: words.uploadHint}), described),
    send, told);
  let opener;
  const openUpload = (button) => {
    opener = button;
    upload.hidden = !upload.hidden;
    if (!upload.hidden) file.focus();
  };
  send.addEventListener('click', async () => {
    if (!file.files.length) { file.focus(); return; }
    if (!described.value.trim()) { described.focus(); return; }
    const form = new FormData();
    form.set('dokuments', words.document);
    form.set('apraksts', described.value);
    form.set('file', file.files[0]);
    send.disabled = true;
    told.textContent = words.uploadBusy;
    try {
      const answer = await fetch(words.upload, {method: 'POST', body: form, headers: {Accept: 'application/json'}, credentials: 'same-origin'});
      const brought = await answer.json();
      if (answer.ok) {
        put({before: brought.marks, after: '', sample: '', block: 'true', whole: true});
        file.value = '';
        described.value = '';
        told.textContent = '';
        upload.hidden = true;
      } else {
        told.textContent = brought.problem || words.uploadFailed;
      }
    } catch {
      told.textContent = words.uploadFailed;
    }
    send.disabled = false;
  });
  upload.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      upload.hidden = true;
      opener?.focus();
    } else if (event.key === 'Enter' && event.target === described) {
      event.preventDefault(); // not the form of the text
      send.click();
    }
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
  text.before(bar, menus, upload);
  const hint = document.getElementById(text.id + '-hint');
  if (hint) hint.textContent = words.hint; // marks are typed by the buttons

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
  const kept = ['href', 'src', 'alt', 'class', 'data-style'];
  text.addEventListener('paste', async (event) => {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    const plain = event.clipboardData.getData('text/plain');
    event.preventDefault();
    // A parsed style would be refused by the page's policy, aloud, though it styles nothing; Word tells its lists by it.
    const quiet = html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/\sstyle\s*=/gi, ' data-style=');
    const page = new DOMParser().parseFromString(quiet, 'text/html');
    page.querySelectorAll('style,script,meta,link,title,xml').forEach((part) => part.remove());
    page.body.querySelectorAll('*').forEach((part) => {
      [...part.attributes].forEach((attribute) => {
        if (!kept.includes(attribute.name)) part.removeAttribute(attribute.name);
      });
    });
    try {
      const answer = await fetch(help.dataset.paste, {
        method: 'POST', body: page.body.innerHTML.replace(/ data-style=/g, ' style='), headers: {'Content-Type': 'text/plain; charset=utf-8'},
        credentials: 'same-origin',
      });
      insert(answer.ok ? await answer.text() : plain);
    } catch {
      insert(plain);
    }
  });
})();
