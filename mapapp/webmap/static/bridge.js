/* Tells the window what the reader does; without a window the page works alone. */

let bridge = null;
let waiting = [];
const eventListeners = [];

function connect() {
  const transport = window.qt && window.qt.webChannelTransport;
  if (!transport || typeof QWebChannel === "undefined") {
    waiting = null;
    return;
  }
  new QWebChannel(transport, (channel) => {
    bridge = channel.objects.bridge;
    tell("ready");
    const calls = waiting;
    waiting = [];
    calls.forEach(([name, values]) => tell(name, ...values));
  });
  state.map.on("moveend", tellView);
}

/* The window keeps where the reader looks, for a page that has to start again. */
function tellView() {
  const { lat, lng } = state.map.getCenter();
  tell("viewMoved", lat, lng, state.map.getZoom());
}

function tell(name, ...values) {
  if (name === "eventClicked") eventListeners.forEach((listener) => listener(...values));
  if (bridge) {
    if (typeof bridge[name] === "function") bridge[name](...values);
  } else if (waiting) {
    waiting.push([name, values]);
  }
}
