/**
 * `student` and `teacher` are those of a lesson. `handout` is the student's without writing lines, to be handed in and
 * used again; `answers` is the sheet to write on that goes with it, without the text.
 */
export const editions = ["student", "teacher", "handout", "answers"] as const;
export type Edition = (typeof editions)[number];
