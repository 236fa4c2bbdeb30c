/* Where a day stands on the timeline. Long empty stretches are drawn short: the scale runs between
   the days that events begin or end on, and a stretch of n days is as wide as 1 + log2(n) / 3. */

const DAY = 86400000;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";

function dayOf(iso) {
  return iso ? Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY) : null;
}

function isoOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function sayDay(day) {
  const date = new Date(day * DAY);
  const month = say(MONTHS).split(" ")[date.getUTCMonth()];
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

function makeScale(days) {
  const knots = Array.from(new Set(days)).sort((one, other) => one - other);
  const at = [0];
  for (let i = 1; i < knots.length; i += 1) {
    at.push(at[i - 1] + 1 + Math.log2(knots[i] - knots[i - 1]) / 3);
  }
  const whole = at[at.length - 1];
  return { knots, shares: at.map((one) => (whole ? one / whole : 0.5)) };
}

/* The share of the width, from 0 to 1, that lies left of a day. */
function shareOf({ knots, shares }, day) {
  const last = knots.length - 1;
  if (day <= knots[0]) return shares[0];
  if (day >= knots[last]) return shares[last];
  const next = firstFrom(knots, day);
  const part = (day - knots[next - 1]) / (knots[next] - knots[next - 1]);
  return shares[next - 1] + part * (shares[next] - shares[next - 1]);
}

function dayAt({ knots, shares }, share) {
  const next = shares.findIndex((one) => one >= share);
  if (next === 0) return knots[0];
  if (next < 0) return knots[knots.length - 1];
  const part = (share - shares[next - 1]) / (shares[next] - shares[next - 1]);
  return Math.round(knots[next - 1] + part * (knots[next] - knots[next - 1]));
}
