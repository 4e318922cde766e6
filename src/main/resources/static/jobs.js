// Shows how far a job is until it has ended.
const box = document.getElementById('job');
if (box?.dataset.refresh) {
  const timer = setInterval(async () => {
    const answer = await fetch(box.dataset.refresh, { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (!answer?.ok) return;
    box.innerHTML = await answer.text();
    if (box.firstElementChild?.dataset.open !== 'true') clearInterval(timer);
  }, 700);
}
