import { GuideError } from "../light.ts";
import { type Child, type ChildSettings, type Death, startChild } from "./child.ts";
import type { Failure } from "./outcome.ts";
import type { Answer, Task } from "./task.ts";

/** Children, one a job, each started when it is first needed. */
export interface Crew {
  readonly jobs: number;
  /**
   * Waits until this job has a child.
   * @throws GuideError when children cannot load what they need; `CHILD_DIED` when they cannot start.
   */
  readonly ready: (job: number) => Promise<unknown>;
  /** Has the child of this job make an article. @throws GuideError as ready. */
  readonly make: (job: number, task: Task, seconds: number) => Promise<Answer | Death>;
  /** Ends all children at once. */
  readonly end: () => void;
}

/** Starts that may fail one after the other. */
const mostStarts = 3;

/** `recycle`: articles after which a child is replaced. */
export function crewOf(jobs: number, settings: ChildSettings & { readonly recycle: number }): Crew {
  const children = new Map<number, Child>();
  let isOver = false;
  const leave = (job: number) => {
    children.get(job)?.kill();
    children.delete(job);
  };
  const started = async (): Promise<Child> => {
    for (let tries = 1; ; tries++) {
      const child = await startChild(settings);
      if ("broken" in child) throw errorOf(child.broken);
      if (!("death" in child)) return child;
      const { code, values } = child.death;
      const reason = [code, ...Object.values(values)].join(" ");
      if (tries === mostStarts) throw new GuideError("CHILD_DIED", { fault: "no-child", reason });
    }
  };
  const childOf = async (job: number): Promise<Child> => {
    const known = children.get(job);
    if (known && !known.isGone()) return known;
    const child = await started();
    if (isOver) child.kill();
    else children.set(job, child);
    return child;
  };
  const isOld = (child: Child) =>
    child.answered() >= settings.recycle || child.resident() > settings.memory * 0.75e6;
  return {
    jobs,
    ready: childOf,
    make: async (job, task, seconds) => {
      const child = await childOf(job);
      const said = await child.ask(task, seconds);
      if ("death" in said || ("error" in said && said.error.code === "BUG") || isOld(child)) leave(job);
      return said;
    },
    end: () => {
      isOver = true;
      for (const job of [...children.keys()]) leave(job);
    },
  };
}

function errorOf({ code, values, place }: Failure): Error {
  if (code === "BUG") return new Error(String(values.detail));
  return new GuideError(code, values, { ...(place && { place }) });
}
