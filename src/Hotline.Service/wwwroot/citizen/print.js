// The receipt page works without this; with it, it also has a button to print.
const button = document.getElementById('print');
button.hidden = false;
button.addEventListener('click', () => window.print());
