'use strict';
// Sort a table by the column whose heading is pressed; press again for the other way.
for (const button of document.querySelectorAll('table.sortable th button')) {
  button.addEventListener('click', () => {
    const heading = button.parentElement;
    const table = heading.closest('table');
    const index = heading.cellIndex;
    const numeric = heading.classList.contains('num');
    const was = heading.getAttribute('aria-sort');
    const ascending = was === null ? !numeric : was === 'descending';
    for (const other of heading.parentElement.cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
    const key = row => row.cells[index].dataset.key ?? row.cells[index].textContent;
    const compare = numeric
      ? (a, b) => parseFloat(key(a)) - parseFloat(key(b))
      : (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
    const rows = Array.from(table.tBodies[0].rows).sort(compare);
    if (!ascending) rows.reverse();
    table.tBodies[0].append(...rows);
  });
}
// A printed tree cannot be opened.
let closed = [];
addEventListener('beforeprint', () => {
  closed = Array.from(document.querySelectorAll('details:not([open])'));
  for (const details of closed) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of closed) details.open = false;
});
