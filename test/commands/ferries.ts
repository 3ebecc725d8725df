import { readFile } from "node:fs/promises";
import { diskOutputs } from "../../src/outputs/disk.ts";

/** A short article, another one for each place. */
export const text = (place: string) => `---
language: en
---
# The ferry of ${place}

“The old ferry is late again,” said Ida Brandt, who counted 14 delays in ${place}, because the tide was low.

The town council wants a new one by 2027. “Nobody has told us what it will cost,” said Nell Corrigan of the harbour office.

According to the council, 300 people cross the bay of ${place} each day, and about 40 of them bring a bicycle.
`;

/** Every file of a folder of guides, by its name; what the batch keeps for itself left out. */
export async function bytesIn(out: string): Promise<Record<string, string>> {
  const names = (await diskOutputs(out).list("")).filter((name) => !name.startsWith(".lectern/"));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(`${out}/${name}`, "latin1")])),
  );
}
