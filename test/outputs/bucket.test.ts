import { describe, expect, test } from "vitest";
import { openBucketJournal } from "../../src/batch/bucketjournal.ts";
import type { Entry } from "../../src/batch/journal.ts";
import { bucketOutputs } from "../../src/outputs/bucket.ts";
import { errorOf } from "../load/folder.ts";
import { bucketServer } from "./bucketserver.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);
const file = (name: string, content: string) => ({ name, bytes: bytes(content) });

describe("a bucket", () => {
  test("gives back what was put, under every name that a guide can have", async () => {
    const { place, objects, types } = await bucketServer();
    const outputs = await bucketOutputs(place);
    const names = [
      "index.html",
      "été/guide.yaml",
      "2024/a b/it's (1)!.pdf",
      "x&y/<z>.json",
      "語/記事.docx",
      "x/empty",
    ];
    for (const name of names) await outputs.put(name, bytes(name === "x/empty" ? "" : name));
    for (const name of names) expect(text(await outputs.get(name))).toBe(name === "x/empty" ? "" : name);
    expect(await outputs.get("no/such")).toBeUndefined();
    expect([...objects.keys()].every((key) => key.startsWith("school/"))).toBe(true);
    expect(types.get("school/2024/a b/it's (1)!.pdf")).toBe("application/pdf");
    expect(await outputs.list("")).toEqual(names.toSorted());
  });

  test("lists what is below a folder, over as many pages as it takes", async () => {
    const { place } = await bucketServer();
    const outputs = await bucketOutputs(place);
    const names = Array.from({ length: 10 }, (_, number) => `a/${number}/x`);
    for (const name of [...names, "ab/x", "b"]) await outputs.put(name, bytes("x"));
    expect(await outputs.list("a")).toEqual(names);
    expect(await outputs.list("c")).toEqual([]);
  });

  test("takes the files of an article, again too; what is not ours or was edited only by force", async () => {
    const { place, objects } = await bucketServer();
    const outputs = await bucketOutputs(place);
    const first = [file("guide.yaml", "guide"), file("a.pdf", "%PDF 1"), file("images/1.png", "png")];
    await outputs.commit("2024/a", first, {});
    expect(await outputs.list("2024/a")).toEqual(
      ["2024/a/.lectern/made.json", "2024/a/a.pdf", "2024/a/guide.yaml", "2024/a/images/1.png"].sort(),
    );
    await outputs.commit("2024/a", [file("a.pdf", "%PDF 2")], {});
    await outputs.commit("2024/a", [file("a.pdf", "%PDF 3")], {});
    expect(text(await outputs.get("2024/a/a.pdf"))).toBe("%PDF 3");

    objects.set("school/2024/a/guide.yaml", bytes("my guide"));
    objects.set("school/2024/b/b.pdf", bytes("mine"));
    const edited = await errorOf(() => outputs.commit("2024/a", [file("guide.yaml", "new")], {}));
    expect(edited.values).toMatchObject({ fault: "edited", file: "s3://guides/school/2024/a/guide.yaml" });
    const other = await errorOf(() => outputs.commit("2024/b", [file("b.pdf", "new")], {}));
    expect(other.values.fault).toBe("not-ours");
    expect(text(objects.get("school/2024/b/b.pdf"))).toBe("mine");
    await outputs.commit("2024/a", [file("guide.yaml", "new")], { force: true });
    expect(text(objects.get("school/2024/a/guide.yaml"))).toBe("new");

    objects.set("school/index.html", bytes("mine"));
    expect((await errorOf(() => outputs.commit("", [file("index.html", "x")], {}))).values.fault).toBe(
      "not-ours",
    );
  });

  test("what passes is tried again; what does not is told with the store’s own code", async () => {
    const { place, refuse, requests } = await bucketServer();
    const outputs = await bucketOutputs(place);
    refuse.push(503, 500);
    await outputs.put("a", bytes("a"));
    expect(requests).toEqual(Array(3).fill("PUT /guides/school/a"));
    refuse.push(403);
    const refused = await errorOf(() => outputs.put("a", bytes("a")));
    expect(refused).toMatchObject({ code: "OUTPUT_BLOCKED", values: { reason: "SlowDown" } });
    const stranger = await bucketOutputs({ ...place, secretAccessKey: "another" });
    expect((await errorOf(() => stranger.get("a"))).values.reason).toBe("SignatureDoesNotMatch");
    expect((await errorOf(() => stranger.list(""))).values.reason).toBe("SignatureDoesNotMatch");
    expect(refused.message + JSON.stringify(refused.values)).not.toContain(place.secretAccessKey);
  });
});

describe("a journal in a bucket", () => {
  const start = (folder: string): Entry => ({ event: "start", folder, id: "1", alone: true });
  const done = (folder: string): Entry => {
    const guide = { title: folder, language: "en", questions: 1, warnings: {}, files: [] };
    return { event: "end", outcome: { article: `${folder}.md`, folder, id: "1", state: "done", ...guide } };
  };
  const own = ".lectern/batch/journal-1-of-2";

  test("tells the next run all that the last one wrote, over several objects, in their order", async () => {
    const { place, objects } = await bucketServer();
    const outputs = await bucketOutputs(place);
    const first = await openBucketJournal(outputs, own, false);
    for (let number = 0; number < 1500; number++) {
      first.write(start(`a${number}`));
      if (number % 2 === 0) first.write(done(`a${number}`));
      if (number % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await first.close();
    expect(
      [...objects.keys()].filter((key) => /journal-1-of-2\.[\w-]+\.ndjson$/.test(key)).length,
    ).toBeGreaterThan(1);
    const second = await openBucketJournal(outputs, own, false);
    expect(second.histories.size).toBe(1500);
    expect(second.histories.get("a1498")?.outcome?.state).toBe("done");
    expect(second.histories.get("a1499")).toMatchObject({ open: "alone", lonely: 0 });
    second.write(start("a1499"));
    await second.close();
    const third = await openBucketJournal(outputs, own, false);
    expect(third.histories.get("a1499")).toMatchObject({ open: "alone", lonely: 1 });
    await third.close();
  });

  test("takes from others what is done, and no blame", async () => {
    const { place } = await bucketServer();
    const outputs = await bucketOutputs(place);
    const other = await openBucketJournal(outputs, ".lectern/batch/journal-2-of-2", false);
    for (const entry of [start("a"), done("a"), start("b")]) other.write(entry);
    await other.close();
    const all = await openBucketJournal(outputs, ".lectern/batch/journal", true);
    expect([...all.histories.keys()]).toEqual(["a"]);
    expect((await openBucketJournal(outputs, own, false)).histories.size).toBe(0);
  });

  test("a bucket that refuses ends the run at the next line, or at its end", async () => {
    const { place, refuse } = await bucketServer();
    const outputs = await bucketOutputs(place);
    const journal = await openBucketJournal(outputs, own, false);
    refuse.push(403);
    journal.write(start("a"));
    expect((await errorOf(() => journal.close())).code).toBe("OUTPUT_BLOCKED");
    expect((await errorOf(() => journal.write(start("b")))).code).toBe("OUTPUT_BLOCKED");
  });
});
