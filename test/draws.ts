import fc from "fast-check";

/**
 * The laws draw the same examples in every run, so that a run can be repeated; `npm run check:laws` sets LAWS_SEED to
 * draw others.
 */
fc.configureGlobal({ seed: Number(process.env.LAWS_SEED ?? 1) });

export { fc };
