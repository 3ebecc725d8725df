import {
  type Develop,
  developerFor,
  type FetchedPicture,
  loadSource,
  pictureFetcher,
  type Source,
  stored,
} from "../index.ts";
import type { OutputFile } from "../outputs/outputs.ts";
import type { Args, Io } from "./command.ts";
import { limitsOf } from "./limits.ts";
import { toYaml } from "./yaml.ts";

/** The source of an article, as the options want it. This is the only place that asks for the date. */
export async function openSource(article: string, { chapter, limit }: Args, io: Io): Promise<Source> {
  const { stdin, network, today = new Date().toISOString().slice(0, 10) } = io;
  return loadSource(article, {
    stdin,
    today,
    ...(chapter !== undefined && { chapter }),
    ...(limit && { limits: limitsOf(limit) }),
    ...(network && { network }),
  });
}

/** The parts of one article, one after the other. */
export async function openAll(parts: readonly string[], args: Args, io: Io): Promise<[Source, ...Source[]]> {
  const [first = "-", ...others] = parts;
  const sources: [Source, ...Source[]] = [await openSource(first, args, io)];
  for (const part of others) sources.push(await openSource(part, args, io));
  return sources;
}

/**
 * Pages that were fetched, each with its pictures and its record, so that the guide can be made again offline with the
 * same bytes: `source.html`, `source-images/1.jpg` and `source.yaml`, numbered when there are several pages.
 */
export function storedFiles(
  sources: readonly Source[],
  pictures: readonly FetchedPicture[],
): readonly OutputFile[] {
  return sources.flatMap((source, index) => {
    const name = sources.length === 1 ? "source" : `source-${index + 1}`;
    const page = stored(source, pictures, name);
    if (page === undefined) return [];
    return [...page.files, { name: `${name}.yaml`, bytes: new TextEncoder().encode(toYaml(page.record)) }];
  });
}

/** What makes prints of the pictures of these sources. */
export function developerOf(
  sources: readonly [Source, ...Source[]],
  { network }: Pick<Io, "network">,
): Develop {
  return developerFor(pictureFetcher(sources, network), sources[0].limits);
}
