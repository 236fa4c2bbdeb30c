/* The events over time, under the map. A known day is a solid symbol, "about" a day a hollow one; a
   month or a year is a faded bar as wide as what is meant; since and until fade out on their open
   side. */

const timeline = {
  map: null, section: null, events: [], scale: null, key: "", span: null, folded: false,
  wanted: true, parts: {},
};
const MANY_EVENTS = 2000;

function addTimeline(map) {
  timeline.map = map;
  const section = make("section", "timeline");
  section.hidden = true;
  const parts = timeline.parts;
  parts.marks = make("div", "time-marks");
  parts.ticks = make("div", "time-ticks");
  parts.ticks.setAttribute("aria-hidden", "true");
  parts.track = make("div", "time-track");
  parts.track.append(parts.marks);
  parts.body = make("div", "time-body");
  parts.body.append(parts.track, parts.ticks);
  section.append(timelineHead(), parts.body);
  addBrush(section);
  timeline.section = section;
  map.getContainer().after(section);
  inWords(nameTimeline);
  window.addEventListener("resize", () => drawMarks());
}

function timelineHead() {
  const { parts } = timeline;
  const head = make("div", "time-head");
  parts.title = headButton("time-title", "", foldTimeline);
  parts.words = make("p", "time-words");
  parts.words.setAttribute("aria-live", "polite");
  parts.clear = headButton("time-clear", "", clearSpan);
  parts.back = headButton("time-step", "‹", () => stepDate(-1));
  parts.play = headButton("time-step", "▶", togglePlaying);
  parts.next = headButton("time-step", "›", () => stepDate(1));
  head.append(parts.title, parts.words, parts.clear, parts.back, parts.play, parts.next);
  return head;
}

function headButton(className, text, click) {
  const button = make("button", className, text);
  button.type = "button";
  button.addEventListener("click", click);
  return button;
}

function nameButton(button, name) {
  button.title = name;
  button.setAttribute("aria-label", name);
}

function nameTimeline() {
  const { parts, section } = timeline;
  section.setAttribute("aria-label", say("Timeline"));
  parts.title.textContent = say("Timeline");
  parts.clear.textContent = say("Show all dates");
  nameButton(parts.back, say("Previous date"));
  nameButton(parts.next, say("Next date"));
  nameFold();
  showPlaying();
  parts.handles.forEach((handle, side) => {
    handle.setAttribute("aria-label", side ? say("Until") : say("From"));
  });
  drawMarks();
}

function nameFold() {
  const { title } = timeline.parts;
  title.setAttribute("aria-expanded", String(!timeline.folded));
  title.title = timeline.folded ? say("Show the timeline") : say("Fold the timeline");
}

function foldTimeline() {
  timeline.folded = !timeline.folded;
  nameFold();
  timeline.parts.body.hidden = timeline.folded;
  fitMapToTimeline();
  drawMarks();
}

/* The window may do without it altogether. */
function setTimeline(shown) {
  timeline.wanted = shown;
  showSection();
  drawMarks();
}

function showSection() {
  timeline.section.hidden = timeline.events.length === 0 || !timeline.wanted;
  fitMapToTimeline();
}

function fitMapToTimeline() {
  document.documentElement.classList.toggle("timed", !timeline.section.hidden);
  document.documentElement.classList.toggle("time-folded", timeline.folded);
  timeline.map.invalidateSize({ animate: false, pan: false });
}

/* The events of another article begin without a span. */
function showTimeline(events) {
  if (!timeline.section) return;
  const key = keyOf(events);
  if (key === timeline.key) {
    fadeHidden();
    return;
  }
  stopPlaying();
  timeline.key = key;
  timeline.span = null;
  timeline.events = events.map(timed);
  showSection();
  if (events.length) {
    timeline.scale = makeScale(timeline.events.map(({ from, to }) => [from, to]).flat());
    drawMarks();
  }
}

/* Tells whether these are the same events as before; of many only how they begin and end. */
function keyOf(events) {
  const told = events.length > MANY_EVENTS
    ? [events.length, ...events.slice(0, MANY_EVENTS / 2), ...events.slice(-MANY_EVENTS / 2)] : events;
  return JSON.stringify(told);
}

function timed(event) {
  const [start, end] = [dayOf(event.start), dayOf(event.end)];
  return { ...event, from: start === null ? end : start, to: end === null ? start : end, start, end };
}

function drawMarks() {
  const { parts, section, events } = timeline;
  if (!section || section.hidden || timeline.folded) return;
  const width = parts.marks.clientWidth;
  const isPoint = (event) => event.from === event.to && !event.open;
  const bars = events.filter((event) => !isPoint(event));
  parts.marks.replaceChildren(...timeBars(bars, width), ...timePiles(events.filter(isPoint), width));
  parts.ticks.replaceChildren(...timeTicks(width));
  fadeHidden();
  markTimeline();
  placeBrush();
}

/* What the window's filter or the span hides stays on the timeline, faded. */
function fadeHidden() {
  if (!timeline.section || !timeline.scale) return;
  const shown = state.data.events ? new Set(state.data.events) : null;
  const [from, to] = timeline.span || [-Infinity, Infinity];
  const hidden = timeline.events.filter((event) => (
    (shown && !shown.has(event.id)) || !inSpan(event, from, to)
  )).map((event) => event.id);
  const gone = new Set(hidden);
  for (const mark of timeline.parts.marks.children) {
    mark.classList.toggle("time-hidden", eventsOf(mark).every((id) => gone.has(id)));
  }
  sayTimeline(timeline.events.length - gone.size);
}

function eventsOf(mark) {
  return mark.events || [mark.dataset.event];
}

function inSpan({ start, end }, from, to) {
  return (start === null || start <= to) && (end === null || end >= from);
}

function sayTimeline(number) {
  const { parts, span, scale } = timeline;
  if (!scale) return;
  const [from, to] = span || [scale.knots[0], scale.knots[scale.knots.length - 1]];
  parts.words.textContent = `${sayDays(from, to)} · ${countWords(number, "{n} event", "{n} events")}`;
  parts.clear.hidden = !span;
}

function markTimeline() {
  if (!timeline.section) return;
  for (const mark of timeline.parts.marks.children) {
    const chosen = state.selected.event !== null && eventsOf(mark).includes(state.selected.event);
    mark.classList.toggle("time-selected", chosen);
    if (chosen) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
  }
}
