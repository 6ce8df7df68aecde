// Keeps what is typed while it is not saved. The page works without it: then saving is up to the writer.
const form = document.querySelector('form[data-keep]');
if (form) {
  const told = document.getElementById('kept');
  let waiting;
  let sent = false;
  let kept = text();
  function text() {
    return new URLSearchParams(new FormData(form)).toString();
  }
  async function keep() {
    clearTimeout(waiting);
    const now = text();
    if (sent || now === kept) {
      return;
    }
    try {
      const answer = await fetch(form.dataset.keep, {
        method: 'POST',
        headers: {'Content-Type': 'application/x-www-form-urlencoded'},
        body: now,
        keepalive: now.length < 60000,
      });
      if (answer.ok) {
        kept = now;
      }
      told.textContent = answer.ok
        ? form.dataset.done + ' ' + new Date().toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'})
        : form.dataset.failed;
    } catch {
      told.textContent = form.dataset.failed;
    }
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 2000);
  });
  // What is being saved must not be kept beside it: leaving this page hides it, and that came too late.
  form.addEventListener('submit', () => {
    sent = true;
    clearTimeout(waiting);
  });
  window.addEventListener('pageshow', () => {
    sent = false;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      keep();
    }
  });
}
