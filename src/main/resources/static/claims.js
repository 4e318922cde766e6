// Keys on a checked text: n and p move from number to number, Enter opens the one in focus.
const marks = [...document.querySelectorAll('[data-claim]')];

function go(step) {
  const at = marks.indexOf(document.activeElement);
  const next = marks[at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, dialog');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'n') go(1);
  if (event.key === 'p') go(-1);
});
