/* The page's words: English, until the window gives those of its language. */

const words = { table: {}, language: "en", listeners: [] };

/* Says fixed words in the interface's language; {name} stands for a value. */
function say(english, values = {}) {
  const text = words.table[english] || english;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

function countWords(number, one, many) {
  return say(number === 1 ? one : many, { n: sayNumber(number) });
}

function sayNumber(number) {
  return number.toLocaleString(words.language);
}

/* 1,234 in the room of four letters: 1.2K. */
function shortNumber(number) {
  return number.toLocaleString(words.language, { notation: "compact", maximumSignificantDigits: 2 });
}

/* Whoever shows fixed words draws them by `draw`, now and in every other language. */
function inWords(draw) {
  words.listeners.push(draw);
  draw();
}

function setWords(table, language) {
  words.table = table;
  words.language = language;
  document.documentElement.lang = language;
  words.listeners.forEach((draw) => draw());
}
