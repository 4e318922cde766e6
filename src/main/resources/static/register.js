// Behaviour of lists, forms and pickers of registers. Every page works without it.

// Selection: shift-click selects everything between; the box in the head selects the page.
for (const table of document.querySelectorAll('table[data-select]')) {
  const boxes = [...table.querySelectorAll('tbody input[name="id"]')];
  const all = table.querySelector('[data-all]');
  let last = null;
  table.addEventListener('click', event => {
    const box = event.target.closest('tbody input[name="id"]');
    if (!box) return;
    if (event.shiftKey && last && last !== box) {
      const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
      for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
    }
    last = box;
    show();
  });
  all?.addEventListener('change', () => { for (const box of boxes) box.checked = all.checked; });
  const show = () => {
    const count = boxes.filter(box => box.checked).length;
    if (!all) return;
    all.checked = count > 0 && count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
  };
}

// Fields that another field makes needless: hidden and not sent.
for (const form of document.querySelectorAll('form')) {
  const dependent = [...form.querySelectorAll('[data-unless]')];
  if (!dependent.length) continue;
  const apply = () => {
    for (const part of dependent) {
      const [name, values] = part.dataset.unless.split(':');
      const needless = values.split(',').includes(form.elements[name]?.value);
      part.hidden = needless;
      for (const field of part.querySelectorAll('input,select,textarea')) field.disabled = needless;
    }
  };
  form.addEventListener('input', apply);
  apply();
}

// Pickers: suggestions while typing; arrows and Enter choose, what is typed over is no longer chosen.
for (const picker of document.querySelectorAll('[data-picker]')) {
  if (picker.dataset.ready) continue;
  picker.dataset.ready = 'yes';
  const text = picker.querySelector('input[role=combobox]');
  const value = picker.querySelector('input[type=hidden]');
  const list = picker.querySelector('[role=listbox]');
  let timer, asked = 0;
  const close = () => { list.hidden = true; text.setAttribute('aria-expanded', 'false'); text.removeAttribute('aria-activedescendant'); };
  const options = () => [...list.querySelectorAll('[role=option]')];
  const choose = option => {
    value.value = option.dataset.value;
    text.value = option.dataset.text;
    close();
    value.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const mark = option => {
    for (const other of options()) other.setAttribute('aria-selected', String(other === option));
    if (option) { text.setAttribute('aria-activedescendant', option.id); option.scrollIntoView({ block: 'nearest' }); }
  };
  const ask = async () => {
    const number = ++asked;
    const typed = text.value.trim();
    if (!typed) { close(); return; }
    const answer = await fetch(picker.dataset.picker + '?q=' + encodeURIComponent(typed), { headers: { 'HX-Request': 'true' } });
    if (!answer.ok || number !== asked) return;
    list.innerHTML = await answer.text();
    options().forEach((option, index) => { option.id = list.id + '-' + index; });
    list.hidden = false;
    text.setAttribute('aria-expanded', 'true');
  };
  text.addEventListener('input', () => { value.value = ''; clearTimeout(timer); timer = setTimeout(ask, 180); });
  text.addEventListener('keydown', event => {
    if (list.hidden) return;
    const all = options();
    const at = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown') { event.preventDefault(); mark(all[Math.min(at + 1, all.length - 1)]); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); mark(all[Math.max(at - 1, 0)]); }
    else if (event.key === 'Enter' && all.length) { event.preventDefault(); choose(all[Math.max(at, 0)]); }
    else if (event.key === 'Escape') close();
  });
  list.addEventListener('mousedown', event => {
    const option = event.target.closest('[role=option]');
    if (option) { event.preventDefault(); choose(option); }
  });
  text.addEventListener('blur', () => setTimeout(close, 120));
}

// A list that is taken away leaves its page as it is: the menu closes.
for (const form of document.querySelectorAll('details.pop form[action$="/exports"]')) {
  form.addEventListener('submit', () => { form.closest('details').open = false; });
}

// A file that is too large is named before it is sent; the server decides all the same.
for (const input of document.querySelectorAll('input[type=file][data-most]')) {
  input.addEventListener('change', () => {
    const large = input.files[0]?.size > Number(input.dataset.most) * 1048576;
    input.setCustomValidity(large ? input.dataset.wrong : '');
    input.reportValidity();
  });
}
