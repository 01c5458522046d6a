// Progressive enhancement only: every page works without it.

// A page that came back with problems starts at their list.
document.querySelector('[data-problems]')?.focus();

// What is left of a field's allowance.
for (const limit of document.querySelectorAll('[data-limit]')) {
  const area = document.getElementById(limit.id.replace(/-limit$/, ''));
  const most = Number(limit.dataset.limit);
  const count = () => {
    const left = most - area.value.length;
    if (area.value) limit.textContent = `${left.toLocaleString('en-US')} ${left === 1 ? 'character' : 'characters'} left`;
  };
  area.addEventListener('input', count);
  count();
}

// Menus close on Escape and when the focus or a click goes elsewhere.
for (const menu of document.querySelectorAll('.app-menu')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  for (const kind of ['click', 'focusin']) document.addEventListener(kind, (event) => { if (!menu.contains(event.target)) menu.open = false; });
}

// On a phone a folding list starts closed, and what was asked first comes first.
if (matchMedia('(max-width: 760px)').matches) for (const list of document.querySelectorAll('details[data-folds]')) list.open = false;

// Leaving with unsaved answers asks first.
for (const form of document.querySelectorAll('main form[method="post"]')) {
  let typed = false;
  form.addEventListener('input', () => { typed = true; });
  form.addEventListener('submit', () => { typed = false; });
  addEventListener('beforeunload', (event) => { if (typed) event.preventDefault(); });
}
