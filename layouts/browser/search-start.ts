// Runs before the page is drawn: an address that asks for something leaves room for the answer, so that nothing moves when it comes.
if ((new URLSearchParams(location.search).get('q') ?? '').trim() !== '')
  document.documentElement.classList.add('asked');
