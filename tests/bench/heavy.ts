/** Runs in a page of the desk before all else: makes it heavy once its record is there, and busy when it is told to be. */
export function makeHeavy(): void {
  const page = window as unknown as { isHeavy?: boolean; beBusy?: (milliseconds: number) => Promise<void> };
  const fill = () => {
    const comments = document.querySelectorAll('article, [data-test-id*="comment"], .comment');
    const model = comments[comments.length - 1];
    const list = model?.parentElement ?? document.body;
    for (let count = comments.length; model && count < 60; count += 1) list.append(model.cloneNode(true));
    const filler = document.createElement('div');
    filler.style.display = 'grid';
    while (document.querySelectorAll('*').length + filler.querySelectorAll('*').length < 3100) {
      const row = document.createElement('p');
      row.append(document.createElement('b'), ' of a sidebar ', document.createElement('span'));
      filler.append(row);
    }
    document.body.append(filler);
    page.isHeavy = true;
  };
  addEventListener('load', () => setTimeout(fill, 300));
  page.beBusy = (milliseconds) =>
    new Promise((resolve) => {
      const field = document.createElement('textarea');
      const clock = document.createElement('output');
      document.body.append(field, clock);
      const here = location.pathname;
      const ends = performance.now() + milliseconds;
      let turn = 0;
      const timer = setInterval(() => {
        turn += 1;
        // Typing, a clock that ticks, lines that come and go, and every half second a view of the same record.
        field.value += 'x';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'x' }));
        clock.textContent = `${turn}`;
        const line = document.createElement('p');
        line.textContent = `line ${turn}`;
        document.body.append(line);
        if (turn % 3 === 0) line.remove();
        if (turn % 25 === 0) history.pushState({}, '', turn % 50 === 0 ? here : `${here}?view=${turn}`);
        if (performance.now() < ends) return;
        clearInterval(timer);
        resolve();
      }, 20);
    });
}
