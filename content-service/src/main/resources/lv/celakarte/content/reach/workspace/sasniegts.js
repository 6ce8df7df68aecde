// Tells when readers everywhere see the last change, by asking until it is so. Without it one looks again.
const told = document.querySelector('[data-reach]');
let left = 60;
async function ask() {
  try {
    const answer = await fetch(told.dataset.reach, {headers: {Accept: 'application/json'}});
    if (!answer.ok) {
      return;
    }
    const news = await answer.json();
    told.querySelector('[data-told]').textContent = news.sentence;
    if (news.everywhere) {
      told.classList.replace('message-info', 'message-success');
      told.querySelector('[data-again]').hidden = true;
      return;
    }
  } catch {
    // Asked again below; the link to look again stays.
  }
  left -= 1;
  if (left > 0) {
    setTimeout(ask, left > 40 ? 250 : 1000);
  }
}
if (told) {
  setTimeout(ask, 150);
}
