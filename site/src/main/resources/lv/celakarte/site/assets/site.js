// Everything works without this file. It adds printing, ticking off, copying, a quicker way out, and the cursor where a mistake is explained.
(function () {
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });
  // Which steps are done: remembered in this browser, and nowhere else.
  var DONE = 'celakarte.soli';
  function keep(done) {
    try {
      if (done) localStorage.setItem(DONE, JSON.stringify(done)); else localStorage.removeItem(DONE);
    } catch (refused) { return false; }
    return true;
  }
  var ticks = document.querySelectorAll('[data-tick]');
  if (ticks.length) {
    var done = {};
    try { done = JSON.parse(localStorage.getItem(DONE)) || {}; } catch (refused) { ticks = []; }
    if (ticks.length) document.querySelectorAll('.tick').forEach(function (tick) { tick.hidden = false; });
    ticks.forEach(function (box) {
      function show() { box.closest('li').classList.toggle('done', box.checked); }
      box.checked = !!done[box.dataset.tick];
      show();
      box.addEventListener('change', function () {
        if (box.checked) done[box.dataset.tick] = 1; else delete done[box.dataset.tick];
        keep(Object.keys(done).length ? done : null);
        show();
      });
    });
  }
  document.querySelectorAll('[data-copy]').forEach(function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      var code = document.querySelector('[data-code]').innerText.replace(/\s+/g, ' ').trim();
      navigator.clipboard.writeText(code).then(function () { button.textContent = button.dataset.copy; });
    });
  });
  var faults = document.querySelector('.faults');
  if (faults) faults.focus();
  var exit = document.querySelector('.exit form');
  if (exit) {
    exit.addEventListener('submit', function (event) {
      event.preventDefault();
      keep(null);
      document.body.hidden = true;
      fetch(exit.action, { method: 'POST', redirect: 'manual' }).catch(function () {}).then(function () {
        // Replaces this page in the history, so that Back does not return to it.
        location.replace(exit.dataset.out);
      });
    });
  }
  document.querySelectorAll('[data-exclusive]').forEach(function (alone) {
    var boxes = alone.closest('fieldset').querySelectorAll('input[type=checkbox]');
    boxes.forEach(function (box) {
      box.addEventListener('change', function () {
        if (!box.checked) return;
        boxes.forEach(function (other) {
          if (other !== box && (box === alone || other === alone)) other.checked = false;
        });
      });
    });
  });
})();
