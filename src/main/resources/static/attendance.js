// The list at the door: finding people, marking them without a page change, and a queue that
// survives a lost network and a reload, and is sent once.
const door = document.getElementById('door');
const code = document.getElementById('code');

// The code on the screen changes every half minute; it is fetched more often than that.
if (code) {
  const refresh = async () => {
    try {
      const answer = await fetch(code.dataset.refresh, { headers: { 'HX-Request': 'true' } });
      if (answer.ok) code.innerHTML = await answer.text();
    } catch { /* the old code stays until the network is back */ }
  };
  setInterval(refresh, 10_000);
}

if (door) {
  const find = document.getElementById('door-find');
  const notice = document.getElementById('offline');
  const words = notice.querySelector('span').textContent;
  const people = () => [...door.querySelectorAll('.people > li')];
  let show = 'all';

  const isThere = li => li.dataset.status === 'PRESENT' || li.dataset.status === 'LATE';
  const apply = () => {
    const words = find.value.trim().toLowerCase();
    for (const li of people()) {
      const initials = li.dataset.key.split(' ')[1]?.split(/[^a-z]+/).join('') ?? '';
      const hit = !words || li.dataset.key.toLowerCase().includes(words) || initials.includes(words);
      li.hidden = !hit || (show === 'there' && !isThere(li)) || (show === 'missing' && isThere(li));
    }
  };
  find.addEventListener('input', apply);
  door.querySelectorAll('[data-show]').forEach(button => button.addEventListener('click', () => {
    show = button.dataset.show;
    door.querySelectorAll('[data-show]').forEach(b => b.setAttribute('aria-pressed', String(b === button)));
    apply();
  }));
  const count = () => {
    const there = people().filter(isThere).length;
    document.getElementById('there').textContent = there;
    door.querySelector('.progress rect:last-child')?.setAttribute('width', `${people().length ? 100 * there / people().length : 0}%`);
  };

  // The queue: one store, the request key is its key, so an entry cannot stand in it twice.
  const store = new Promise((resolve, reject) => {
    const open = indexedDB.open('jiangqiao-attendance', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('marks', { keyPath: 'key' });
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const inStore = async (mode, act) => {
    const db = await store;
    return new Promise((resolve, reject) => {
      const request = act(db.transaction('marks', mode).objectStore('marks'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  };
  const token = () => document.querySelector('input[name="_csrf"]').value;
  const key = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c =>
    (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));

  const send = async mark => {
    const body = new URLSearchParams({ enrolment: mark.enrolment, status: mark.status, means: mark.means, key: mark.key, at: mark.at, sent: Date.now() });
    // A call that hangs would hold up all that follow; sent twice, its key is taken once.
    const patience = new AbortController();
    const over = setTimeout(() => patience.abort(), 15_000);
    return fetch(`/training/lessons/${mark.lesson}/marks`, {
      method: 'POST', body, headers: { 'HX-Request': 'true', 'X-CSRF-TOKEN': token() }, signal: patience.signal,
    }).finally(() => clearTimeout(over));
  };
  const pending = mark => {
    const li = document.getElementById('l-' + mark.enrolment);
    if (!li) return;
    li.dataset.status = mark.status;
    li.classList.add('waiting');
  };
  // A phone may pass from hand to hand: entries go off under the account that made them.
  const mine = mark => !mark.who || mark.who === door.dataset.who;
  const everything = async () => (await inStore('readonly', s => s.getAll()));
  const waiting = async () => (await everything()).filter(mark => mine(mark) && !mark.refused).sort((a, b) => a.at - b.at);
  let signedOut = false;
  const tell = async () => {
    const all = await waiting();
    const others = (await everything()).filter(mark => !mine(mark)).length;
    notice.hidden = navigator.onLine && all.length === 0 && others === 0;
    notice.querySelector('span').textContent = signedOut && navigator.onLine ? door.dataset.signedOut : words;
    const old = all.some(mark => Date.now() - mark.at > 86_400_000);
    let n = notice.querySelector('b');
    if (!n) { n = document.createElement('b'); n.id = 'queue'; notice.append(n); }
    n.textContent = all.length + (old ? ' · ' + door.dataset.old : '') + (others ? ' · ' + door.dataset.others.replace('%COUNT%', others) : '');
  };
  // What the school did not take stays here, named with its reason, until somebody decides.
  const refusals = document.getElementById('refused');
  const listRefused = async () => {
    const all = (await everything()).filter(mark => mine(mark) && mark.refused);
    refusals.hidden = all.length === 0;
    refusals.querySelector('ul').replaceChildren(...all.map(mark => {
      const line = document.getElementById('refused-line').content.cloneNode(true);
      const name = document.querySelector(`#l-${mark.enrolment} b`)?.textContent;
      const link = line.querySelector('a');
      if (name) link.replaceWith(name); else link.href = '/training/lessons/' + mark.lesson;
      line.querySelector('[data-what]').textContent = line.querySelector('[data-word=' + mark.status + ']').textContent + ' ' + new Date(mark.at).toLocaleString([], { dateStyle: 'short', timeStyle: 'short' });
      line.querySelector('[data-why]').textContent = mark.refused;
      line.querySelector('[data-again]').addEventListener('click', async () => {
        await inStore('readwrite', s => s.put({ ...mark, refused: undefined }));
        await flush();
      });
      line.querySelector('[data-drop]').addEventListener('click', async () => {
        await inStore('readwrite', s => s.delete(mark.key));
        await listRefused();
      });
      return line;
    }));
  };
  let flushing = false;
  const flush = async () => {
    if (flushing) return;
    flushing = true;
    try {
      for (const mark of await waiting()) {
        const answer = await send(mark);
        signedOut = answer.redirected || answer.status === 401 || answer.status === 403;
        if (signedOut) break;
        // 409 and 404 are final answers: the office decides, the entry does not knock for ever.
        if (answer.ok) await inStore('readwrite', s => s.delete(mark.key));
        else if (answer.status !== 409 && answer.status !== 404) break;
        await shown(mark, answer);
      }
    } catch { /* no network: the queue stays */ } finally { flushing = false; await tell(); await listRefused(); count(); }
  };
  const shown = async (mark, answer) => {
    const li = document.getElementById('l-' + mark.enrolment);
    const text = await answer.text();
    if (answer.ok) { if (li) li.outerHTML = text; } else {
      const said = new DOMParser().parseFromString(text, 'text/html').querySelector('.banner')?.textContent.trim();
      await inStore('readwrite', s => s.put({ ...mark, refused: said || String(answer.status) }));
      if (li) { li.classList.remove('waiting'); li.dataset.status = ''; }
    }
    apply();
  };

  door.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.classList.contains('marks') || !event.submitter) return;
    event.preventDefault();
    const mark = {
      key: key(), lesson: door.dataset.lesson, enrolment: form.elements.enrolment.value,
      status: event.submitter.value, means: door.dataset.means, at: Date.now(), who: door.dataset.who,
    };
    await inStore('readwrite', s => s.put(mark));
    pending(mark); count(); apply();
    await tell();
    await flush();
  });
  addEventListener('online', flush);
  addEventListener('offline', tell);
  for (const mark of await waiting()) if (mark.lesson === door.dataset.lesson) pending(mark);
  await tell();
  await listRefused();
  await flush();
  setInterval(flush, 20_000);

  // The list itself comes up without a network once it was seen.
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register('/door-worker.js', { scope: '/training/lessons/' }).catch(() => {});
    // The first look was not the worker's to keep: what is on the page now is fetched once more through it.
    const keep = () => {
      const parts = performance.getEntriesByType('resource').map(part => part.name).filter(name => /\.(css|js|svg)(\?|$)/.test(name));
      for (const part of new Set([location.href, ...parts])) fetch(part).catch(() => {});
    };
    if (!navigator.serviceWorker.controller) navigator.serviceWorker.addEventListener('controllerchange', keep, { once: true });
  }
}
