// Small behaviour shared by all pages. Every page works without it.
const $ = (selector, root = document) => root.querySelector(selector);

// "/" goes to the search box.
document.addEventListener('keydown', event => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    const find = $('#find');
    if (find) { event.preventDefault(); find.focus(); }
  }
});

// Whoever signs out leaves no list of names on a shared phone.
document.addEventListener('submit', event => {
  if (event.target.getAttribute('action') === '/sign-out') window.caches?.delete('door-1');
});

// Acts that cannot be taken back ask first; the question stands on the form or button.
document.addEventListener('submit', event => {
  const question = event.submitter?.dataset.confirm || event.target.dataset.confirm;
  if (question && !window.confirm(question)) { event.preventDefault(); return; }
  // A second press of the same button does nothing while the first is under way.
  if (event.target.method === 'post' && !event.defaultPrevented) {
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = 'yes';
    setTimeout(() => delete event.target.dataset.sent, 8000);
  }
});

document.addEventListener('click', event => {
  const back = event.target.closest('[data-back]');
  if (back) { event.preventDefault(); history.back(); }
  if (event.target.closest('[data-print]')) window.print();
  const copy = event.target.closest('[data-copy]');
  if (copy) navigator.clipboard?.writeText(copy.dataset.copy).then(() => copy.classList.add('done'));
  const close = event.target.closest('[data-close]');
  if (close) close.closest('dialog')?.close();
});

// The drawer: a link with data-drawer shows its page's fragment at the side; the address still works.
document.addEventListener('click', async event => {
  const link = event.target.closest('a[data-drawer]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const drawer = $('#drawer');
  if (!drawer) return;
  event.preventDefault();
  const answer = await fetch(link.href, { headers: { 'HX-Request': 'true' } });
  if (answer.status === 401) { location.href = link.href; return; }
  drawer.innerHTML = await answer.text();
  if (!drawer.open) drawer.showModal();
  window.htmx?.process?.(drawer);
});
$('#drawer')?.addEventListener('click', event => { if (event.target === event.currentTarget) event.currentTarget.close(); });

// Drafts: what was typed survives a lost session, until the form was sent.
for (const form of document.querySelectorAll('form[data-draft]')) {
  const key = 'draft:' + form.dataset.draft;
  const secret = field => field.type === 'password' || field.type === 'hidden' || field.type === 'file' || field.dataset.secret !== undefined;
  const saved = JSON.parse(sessionStorage.getItem(key) || 'null');
  if (saved && !form.querySelector('[aria-invalid]')) {
    for (const field of form.elements) {
      if (!field.name || secret(field) || !(field.name in saved)) continue;
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = saved[field.name].includes(field.value);
      else field.value = saved[field.name][0];
    }
  }
  form.addEventListener('input', () => {
    const values = {};
    for (const field of form.elements) {
      if (!field.name || secret(field)) continue;
      if ((field.type === 'radio' || field.type === 'checkbox') && !field.checked) { values[field.name] ??= []; continue; }
      (values[field.name] ??= []).push(field.value);
    }
    sessionStorage.setItem(key, JSON.stringify(values));
  });
  form.addEventListener('submit', () => setTimeout(() => sessionStorage.setItem(key + ':sent', '1')));
  if (sessionStorage.getItem(key + ':sent') && !form.querySelector('[aria-invalid]') && !location.pathname.startsWith('/sign-in')) {
    sessionStorage.removeItem(key + ':sent');
  }
}
// A sent form whose next page is not the sign-in page has arrived: its draft is done with, unless that page says no.
if (!location.pathname.startsWith('/sign-in')) {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('draft:') && key.endsWith(':sent')) {
      const draft = key.slice(0, -5);
      if (!document.querySelector(`form[data-draft="${CSS.escape(draft.slice(6))}"]`)) {
        if (!document.querySelector('[data-unsaved]')) sessionStorage.removeItem(draft);
        sessionStorage.removeItem(key);
      }
    }
  }
}

// The session: two minutes before it ends the page asks whether the reader is still there.
const seconds = Number(document.body.dataset.session || 0);
if (seconds > 180) {
  let timer;
  const zh = document.documentElement.lang.startsWith('zh');
  const token = $('input[name="_csrf"]')?.value;
  const warn = () => {
    const box = document.createElement('div');
    box.className = 'banner warn';
    box.setAttribute('role', 'alert');
    const text = document.createElement('span');
    text.textContent = zh ? '两分钟后将自动退出登录，已填内容会保留。' : 'You will be signed out in two minutes. What you typed is kept.';
    const stay = document.createElement('button');
    stay.className = 'btn sm end';
    stay.textContent = zh ? '继续使用' : 'Stay signed in';
    stay.addEventListener('click', async () => {
      const answer = await fetch('/session', { method: 'POST', headers: { 'X-CSRF-TOKEN': token } });
      if (answer.ok) { box.remove(); start(); } else location.reload();
    });
    box.append(text, stay);
    $('#notices')?.append(box);
  };
  const start = () => { clearTimeout(timer); timer = setTimeout(warn, (seconds - 120) * 1000); };
  start();
}
