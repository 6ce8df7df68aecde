// Everything works without this file. It adds printing, a quicker way out, and the cursor where a mistake is explained.
(function () {
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });
  var faults = document.querySelector('.faults');
  if (faults) faults.focus();
  var exit = document.querySelector('.exit form');
  if (exit) {
    exit.addEventListener('submit', function (event) {
      event.preventDefault();
      document.body.hidden = true;
      fetch(exit.action, { method: 'POST', redirect: 'manual' }).catch(function () {}).then(function () {
        // Replaces this page in the history, so that Back does not return to it.
        location.replace(exit.dataset.out);
      });
    });
  }
  document.querySelectorAll('[data-exclusive]').forEach(function (alone) {
    var boxes = alone.form.querySelectorAll('input[type=checkbox]');
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
