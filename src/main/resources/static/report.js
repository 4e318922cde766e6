// The picker of figures: choices come for the chosen indicator, a press puts the reference where the cursor is.
const select = document.querySelector('select[data-choices]');
const text = document.querySelector('#f-text');
const choices = document.querySelector('#choices');

async function load() {
  const answer = await fetch(`${select.dataset.choices}?indicator=${encodeURIComponent(select.value)}`, { headers: { 'HX-Request': 'true' } });
  if (answer.status === 401) { location.reload(); return; }
  if (answer.ok) choices.innerHTML = await answer.text();
}

if (select && text && choices) {
  select.addEventListener('change', load);
  load();
  choices.addEventListener('click', event => {
    const button = event.target.closest('[data-insert]');
    if (!button) return;
    text.setRangeText(button.dataset.insert, text.selectionStart, text.selectionEnd, 'end');
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.focus();
  });
}
