// Sign-up and company rosters: forms go off without a reload, so nothing typed is lost. Both work without this.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const HIDDEN = '•';
const numbers = new WeakMap();

/** The number as it counts: narrow digits, no blanks, capital X. */
const plain = typed => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** What is wrong with an identity number: length, check, birth, or nothing. */
function fault(number) {
  if (number.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'check';
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  const born = new Date(year, month - 1, day);
  if (born.getFullYear() !== year || born.getMonth() !== month - 1 || born.getDate() !== day || born > new Date()) return 'birth';
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECKS[sum % 11] === number[17] ? '' : 'check';
}

const masked = number => `${number.slice(0, 6)} ${number.slice(6, 10)}${HIDDEN.repeat(4)} ${HIDDEN.repeat(2)}${number.slice(16)}`;

function icon(name) {
  const sprite = document.querySelector('use')?.getAttribute('href')?.split('#')[0] ?? '/icons.svg';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

function note(slot, tone, symbol, text) {
  const line = document.createElement('span');
  line.className = `note ${tone}`.trim();
  line.append(icon(symbol), text);
  slot.replaceChildren(line);
}

/** Checks an identity number when its box is left, and covers it until the box is entered again. */
function guard(input) {
  if (input.value.includes(HIDDEN)) input.value = '';
  const slot = document.getElementById(input.getAttribute('aria-describedby'));
  input.addEventListener('focus', () => { if (numbers.has(input)) input.value = numbers.get(input); });
  input.addEventListener('input', () => numbers.delete(input));
  input.addEventListener('blur', () => {
    const number = plain(input.value);
    if (!number || number.includes(HIDDEN)) return;
    const wrong = fault(number);
    input.classList.toggle('good', !wrong);
    input.classList.toggle('wrong', !!wrong);
    if (wrong) {
      input.setAttribute('aria-invalid', 'true');
      note(slot, 'bad', 'alert-triangle', input.dataset[wrong].replace('%COUNT%', number.length));
      return;
    }
    input.removeAttribute('aria-invalid');
    numbers.set(input, number);
    input.value = masked(number);
    note(slot, '', 'circle-check', input.dataset.good.replace('%YEAR%', number.slice(6, 10)));
  });
}

/** What the form says, with covered numbers as they are. */
function body(form, submitter) {
  const data = new FormData(form, submitter ?? undefined);
  for (const input of form.querySelectorAll('[data-id-number]')) {
    if (numbers.has(input)) data.set(input.name, numbers.get(input));
  }
  return new URLSearchParams(data);
}

async function send(form, submitter) {
  const answer = await fetch(form.action, { method: 'POST', body: body(form, submitter) });
  if (answer.redirected) { location.assign(answer.url); return null; }
  return { status: answer.status, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
}

function failed(box, text) {
  const banner = document.createElement('div');
  banner.className = 'banner bad';
  const words = document.createElement('span');
  words.textContent = text;
  banner.append(icon('wifi-off'), words);
  box.replaceChildren(banner);
  box.scrollIntoView({ block: 'center' });
}

/** Shows what the answer found wrong beside what is still typed here. */
function merge(form, page) {
  const answer = page.querySelector('[data-sign-up]');
  if (!answer) { show(page); return; }
  for (const field of form.querySelectorAll('[data-field]')) {
    const other = answer.querySelector(`[data-field="${field.dataset.field}"]`);
    const slot = field.querySelector('[data-slot]');
    const faulty = other?.querySelector('.note.bad');
    if (faulty) slot.replaceChildren(faulty); else if (slot.querySelector('.bad')) slot.replaceChildren();
    const input = field.querySelector('.inp');
    input?.classList.toggle('wrong', !!faulty);
    if (faulty) input?.setAttribute('aria-invalid', 'true'); else input?.removeAttribute('aria-invalid');
  }
  for (const part of ['[data-alert]', '[data-acts]']) form.querySelector(part).replaceChildren(...answer.querySelector(part).childNodes);
  (form.querySelector('.inp.wrong') ?? form.querySelector('[data-alert]')).scrollIntoView({ block: 'center' });
  form.querySelector('.inp.wrong')?.focus();
}

/** Takes over the main part of another page of ours. */
function show(page) {
  const main = document.getElementById('main');
  main.replaceChildren(...page.getElementById('main').childNodes);
  document.title = page.title;
  main.focus();
  scrollTo(0, 0);
}

for (const form of document.querySelectorAll('form[data-sign-up]')) {
  form.querySelectorAll('[data-id-number]').forEach(guard);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = 'yes';
    try {
      const answer = await send(form, event.submitter);
      if (answer?.status === 422) merge(form, answer.page); else if (answer) show(answer.page);
    } catch {
      failed(form.querySelector('[data-alert]'), form.dataset.failed);
    } finally {
      delete form.dataset.busy;
    }
  });
}

// The identity numbers of a roster as sent, by the line numbers the server counts with.
function sentNumbers(form) {
  const typed = [...form.querySelectorAll('[name=idNumber]')].map(input => input.value);
  const pasted = form.querySelector('[name=pasted]').value.split(/\r\n|\r|\n/)
    .map(line => (line.normalize('NFKC').match(/[0-9xX]{10,}/g) ?? []).sort((a, b) => b.length - a.length)
      .find(code => code.length > 11) ?? '');
  return [...typed, ...pasted];
}

function addRows(form) {
  const add = document.createElement('button');
  add.type = 'button';
  add.className = 'btn';
  add.append(icon('plus'), form.dataset.add);
  add.addEventListener('click', () => {
    const list = form.querySelector('.rosterlines');
    const row = list.lastElementChild.cloneNode(true);
    const number = list.children.length + 1;
    row.removeAttribute('data-line');
    row.querySelector('.note')?.remove();
    for (const input of row.querySelectorAll('input')) {
      input.value = '';
      input.removeAttribute('aria-describedby');
      input.setAttribute('aria-label', input.getAttribute('aria-label').replace(/\d+/, number));
    }
    list.append(row);
    row.querySelector('input').focus();
  });
  form.querySelector('.rosterlines').after(add);
}

function roster(root) {
  const form = root.querySelector('form[data-rows]');
  if (!form) return;
  addRows(form);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = 'yes';
    const sent = sentNumbers(form);
    try {
      const answer = await send(form, event.submitter);
      if (!answer) return;
      show(answer.page);
      for (const line of document.querySelectorAll('[data-line]')) {
        const number = sent[Number(line.dataset.line)] ?? '';
        line.querySelector('[name=idNumber]').value = number;
        if (number) line.querySelector('[data-plain]')?.remove();
      }
      document.querySelectorAll('[data-roster]').forEach(roster);
    } catch {
      failed(root.querySelector('[data-alert]'), root.dataset.failed);
    } finally {
      delete form.dataset.busy;
    }
  });
}
document.querySelectorAll('[data-roster]').forEach(roster);
