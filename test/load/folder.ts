import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { GuideError } from "../../src/model/errors.ts";

/** A new folder with these files, gone after the test. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** The GuideError that it fails with. */
export async function errorOf(act: () => unknown): Promise<GuideError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof GuideError) return error;
    throw error;
  }
  throw new Error("nothing failed");
}
