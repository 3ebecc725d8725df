import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { options } from "../../src/commands/command.ts";
import { commands } from "../../src/commands/table.ts";
import { exitCodes } from "../../src/model/errors.ts";

const page = readFileSync("docs/batch.md", "utf8");

function blocks(language: string): string[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, info, body = ""]) =>
    info === language ? [body] : [],
  );
}

const [slurm = ""] = blocks("bash");
const [job = ""] = blocks("yaml");

/** What a Job of Kubernetes 1.33 needs and may have, as far as ours goes: nothing unknown passes. */
const Job = z.strictObject({
  apiVersion: z.literal("batch/v1"),
  kind: z.literal("Job"),
  metadata: z.strictObject({ name: z.string().regex(/^[a-z]([-a-z0-9]{0,50}[a-z0-9])?$/) }),
  spec: z.strictObject({
    completionMode: z.literal("Indexed"),
    completions: z.int().positive(),
    parallelism: z.int().positive(),
    backoffLimitPerIndex: z.int().positive(),
    maxFailedIndexes: z.int().positive(),
    podFailurePolicy: z.strictObject({
      rules: z.array(
        z.union([
          z.strictObject({
            action: z.literal("FailIndex"),
            onExitCodes: z.strictObject({
              containerName: z.string(),
              operator: z.enum(["In", "NotIn"]),
              values: z.array(z.int().positive()),
            }),
          }),
          z.strictObject({
            action: z.literal("Ignore"),
            onPodConditions: z.array(z.strictObject({ type: z.literal("DisruptionTarget") })),
          }),
        ]),
      ),
    }),
    template: z.strictObject({
      spec: z.strictObject({
        restartPolicy: z.literal("Never"),
        terminationGracePeriodSeconds: z.int(),
        automountServiceAccountToken: z.literal(false),
        securityContext: z.looseObject({ runAsNonRoot: z.literal(true) }),
        containers: z
          .array(
            z.strictObject({
              name: z.string(),
              image: z.string(),
              workingDir: z.string(),
              command: z.array(z.string()),
              args: z.array(z.string()).length(1),
              resources: z.strictObject({
                requests: z.record(z.string(), z.string()),
                limits: z.record(z.string(), z.string()),
              }),
              securityContext: z.looseObject({ allowPrivilegeEscalation: z.literal(false) }),
              volumeMounts: z.array(z.strictObject({ name: z.string(), mountPath: z.string() })),
            }),
          )
          .length(1),
        volumes: z.array(
          z.strictObject({
            name: z.string(),
            persistentVolumeClaim: z.strictObject({ claimName: z.string() }),
          }),
        ),
      }),
    }),
  }),
});

/** The command line has options that `batch` takes, and its shards are of so many. */
function check(line: string, shards: number): void {
  const given = [...line.matchAll(/ --([a-z-]+)/g)].map(([, name = ""]) => name);
  expect(given).toContain("shard");
  for (const name of given) {
    expect(Object.keys(options)).toContain(name);
    expect(commands.batch?.options).toContain(name);
  }
  expect(line).toMatch(/^exec lectern batch .* plan$/);
  expect(/--shard "[^"]*\/(\d+)"/.exec(line)?.[1]).toBe(String(shards));
}

describe("the manifests of docs/batch.md", () => {
  test("there is one for each", () => {
    expect(blocks("bash")).toHaveLength(1);
    expect(blocks("yaml")).toHaveLength(1);
  });

  test("Kubernetes: an Indexed Job whose indexes are the shards", () => {
    const { spec } = Job.parse(parse(job, { strict: true }));
    const { containers, volumes } = spec.template.spec;
    const [container] = containers;
    check(container?.args[0] ?? "", spec.completions);
    expect(container?.args[0]).toContain("$((JOB_COMPLETION_INDEX + 1))/");
    expect(container?.command).toEqual(["/bin/sh", "-c"]);
    expect(spec.parallelism).toBeLessThanOrEqual(spec.completions);
    expect(container?.volumeMounts.map(({ name }) => name)).toEqual(volumes.map(({ name }) => name));
    expect(container?.workingDir).toBe(container?.volumeMounts[0]?.mountPath);
    const codes = spec.podFailurePolicy.rules.flatMap((rule) =>
      "onExitCodes" in rule ? [rule.onExitCodes] : [],
    );
    const { USAGE, PLAN_INVALID, PACKAGE_MISSING } = exitCodes;
    expect(codes).toEqual([
      { containerName: container?.name, operator: "In", values: [USAGE, PLAN_INVALID, PACKAGE_MISSING] },
    ]);
  });

  test("Slurm: an array whose tasks are the shards", () => {
    const lines = slurm.trimEnd().split("\n");
    expect(lines[0]).toBe("#!/bin/bash");
    const directives = lines.filter((line) => line.startsWith("#SBATCH"));
    expect(lines.slice(1, directives.length + 1)).toEqual(directives);
    for (const line of directives) expect(line).toMatch(/^#SBATCH --[a-z-]+(?:=\S+)?$/);
    const [, first, last] = /--array=(\d+)-(\d+)(?:%\d+)?$/m.exec(slurm) ?? [];
    expect(first).toBe("1");
    check(lines.at(-1) ?? "", Number(last));
    expect(lines.at(-1)).toContain('"$SLURM_ARRAY_TASK_ID/');
    expect(page).toContain(`--shards ${last}\``);
  });
});
