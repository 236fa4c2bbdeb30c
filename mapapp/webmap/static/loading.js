/* The map's data, asked for by address. Many places come in lines that are read one at a time, so
   that the map answers the reader in between. */

/* How many answers are still to come: what is selected meanwhile is meant for the last. */
let awaited = 0;
let asked = 0;

/* The first data may come before the map is made. */
const whenMapThere = [];

function load(url, options = {}) {
  state.visible = null;
  const request = new XMLHttpRequest();
  const number = ++asked;
  awaited += 1;
  request.open("GET", url);
  request.responseType = "arraybuffer";
  request.onloadend = () => {
    const lines = linesOf(request.response);
    readLines(lines, () => number === asked, (data) => {
      awaited -= 1;
      const arrive = () => { if (data && number === asked) show(data, options); };
      if (state.map) arrive();
      else whenMapThere.push(arrive);
    });
  };
  request.send();
}

const NEW_LINE = 10;

function* linesOf(buffer) {
  const bytes = new Uint8Array(buffer || 0);
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(NEW_LINE, start);
    const end = next < 0 ? bytes.length : next;
    yield JSON.parse(decoder.decode(bytes.subarray(start, end)));
    start = end + 1;
  }
}

/* The first line is the whole but for its long lists; the others are parts of those. */
function readLines(lines, wanted, done) {
  const { value: data } = lines.next();
  const further = () => {
    const { value: part } = wanted() ? lines.next() : {};
    if (!part) {
      done(data);
      return;
    }
    for (const [name, rows] of Object.entries(part)) for (const row of rows) data[name].push(row);
    inAMoment(further);
  };
  if (data) further();
  else done(null);
}

/* Sooner than a timer, later than what the reader did. */
function inAMoment(call) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = call;
  port2.postMessage(null);
}
