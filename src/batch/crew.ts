import { GuideError } from "../index.ts";
import { type Child, type ChildSettings, type Death, startChild } from "./child.ts";
import type { Failure } from "./outcome.ts";
import type { Answer, Task } from "./task.ts";

/** Children, one a job, each started when it is first needed. */
export interface Crew {
  readonly jobs: number;
  /**
   * Has the child of this job make an article.
   * @throws GuideError when children cannot load what they need; Error when they cannot start.
   */
  readonly make: (job: number, task: Task, seconds: number) => Promise<Answer | Death>;
  /** Ends all children at once. */
  readonly end: () => void;
}

/** Articles after which a child is replaced. */
const mostArticles = 500;

export function crewOf(jobs: number, settings: ChildSettings): Crew {
  const children = new Map<number, Child>();
  const leave = (job: number) => {
    children.get(job)?.kill();
    children.delete(job);
  };
  const childOf = async (job: number): Promise<Child> => {
    const known = children.get(job);
    if (known) return known;
    const child = await startChild(settings);
    if ("broken" in child) throw errorOf(child.broken);
    if ("death" in child) throw new Error(`no child could be started: ${JSON.stringify(child.death)}`);
    children.set(job, child);
    return child;
  };
  const isOld = (child: Child) =>
    child.answered() >= mostArticles || child.resident() > settings.memory * 0.75e6;
  return {
    jobs,
    make: async (job, task, seconds) => {
      const child = await childOf(job);
      const said = await child.ask(task, seconds);
      if ("death" in said || ("error" in said && said.error.code === "BUG") || isOld(child)) leave(job);
      return said;
    },
    end: () => {
      for (const job of [...children.keys()]) leave(job);
    },
  };
}

function errorOf({ code, values, place }: Failure): Error {
  if (code === "BUG") return new Error(String(values.detail));
  return new GuideError(code, values, { ...(place && { place }) });
}
