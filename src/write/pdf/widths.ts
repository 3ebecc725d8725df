/** What a column asks for. `width`: points, a percentage of the table, `*` for a share of the rest, or `auto`. */
export interface Column {
  readonly width: string | number;
  /** Width of the longest word, and of the longest paragraph on one line. */
  readonly least: number;
  readonly most: number;
}

/**
 * Widths of a table's columns, together never more than `room`. Where even the longest words do not fit, every
 * column gives in proportion. After CSS 2.1 §17.5.2.2.
 * @param outer the table's width with its rules and paddings, of which percentages are taken
 */
export function columnWidths(columns: readonly Column[], room: number, outer = room): number[] {
  return mended(wishedWidths(columns, room, outer), columns);
}

function wishedWidths(columns: readonly Column[], room: number, outer: number): number[] {
  const wished = columns.map(({ width, least, most }) => {
    if (typeof width === "number") return { least: width, most: width, flexible: false };
    const percent = /^([\d.]+)%$/.exec(width)?.[1];
    if (percent === undefined) return { least, most: Math.max(least, most), flexible: true };
    const points = Math.max(0, (outer * Number(percent)) / 100 - (outer - room) / columns.length);
    return { least: points, most: points, flexible: false };
  });
  const total = (pick: (column: (typeof wished)[number]) => number) =>
    wished.reduce((sum, one) => sum + pick(one), 0);
  const least = total((column) => column.least);
  if (least >= room)
    return wished.map((column) => (least === 0 ? room / columns.length : (column.least * room) / least));
  const stars = columns.map((column) => column.width === "*");
  const starCount = stars.filter(Boolean).length;
  if (starCount > 0) return withStars(wished, stars, room);
  const slack = total((column) => column.most - column.least);
  const spare = room - least;
  if (slack > spare)
    return wished.map((column) => column.least + ((column.most - column.least) * spare) / slack);
  const flexible = total((column) => (column.flexible ? column.most : 0));
  const rest = room - total((column) => column.most);
  if (flexible === 0) return wished.map((column) => column.most);
  return wished.map((column) =>
    column.flexible ? column.most + (rest * column.most) / flexible : column.most,
  );
}

/** `auto` columns as wide as they like within what the stars' words leave; the stars share the rest evenly. */
function withStars(
  wished: readonly { least: number; most: number }[],
  stars: readonly boolean[],
  room: number,
): number[] {
  const needed = wished.reduce((sum, column, index) => sum + (stars[index] ? column.least : 0), 0);
  const others = wished.filter((_, index) => !stars[index]);
  const least = others.reduce((sum, column) => sum + column.least, 0);
  const slack = others.reduce((sum, column) => sum + column.most - column.least, 0);
  const part = slack === 0 ? 0 : Math.min(1, (room - needed - least) / slack);
  const widths = wished.map((column, index) =>
    stars[index] ? column.least : column.least + (column.most - column.least) * part,
  );
  return level(
    widths,
    stars,
    room - widths.reduce((sum, width, index) => sum + (stars[index] ? 0 : width), 0),
  );
}

/** Stars of equal width, except where a longest word needs more. */
function level(widths: readonly number[], stars: readonly boolean[], room: number): number[] {
  const open = new Set(widths.flatMap((_, index) => (stars[index] ? [index] : [])));
  let left = room;
  for (let changed = true; changed && open.size > 0; ) {
    changed = false;
    for (const index of open) {
      const width = widths[index] ?? 0;
      if (width <= left / open.size + 1e-6) continue;
      open.delete(index);
      left -= width;
      changed = true;
    }
  }
  return widths.map((width, index) => (open.has(index) ? left / open.size : width));
}

/** A column too narrow for its longest word takes what it lacks from those with room to spare, if they have it. */
function mended(widths: readonly number[], columns: readonly Column[]): number[] {
  const spare = widths.map((width, index) => width - (columns[index]?.least ?? 0));
  const lacking = spare.reduce((sum, one) => sum + Math.max(0, -one), 0);
  const giving = spare.reduce((sum, one) => sum + Math.max(0, one), 0);
  if (lacking === 0 || lacking > giving) return [...widths];
  return widths.map((width, index) => {
    const own = spare[index] ?? 0;
    return own < 0 ? width - own : width - (own * lacking) / giving;
  });
}
