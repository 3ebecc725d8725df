import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { sanitize } from "hast-util-sanitize";
import { visit } from "unist-util-visit";
import type { Report } from "../model/message.ts";

/** The addresses that a printed link may have. */
export const liveAddress = /^(?:https?:|mailto:|#)/i;

const blocks =
  "section header div aside h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote table thead tbody tr th td figure figcaption hr";
const phrases = "strong em b i a sub sup code q br cite span small abbr img";

/** Elements, attributes and addresses of the vocabulary that the writers know. */
const schema = {
  tagNames: `${blocks} ${phrases}`.split(" "),
  strip: ["script", "style"],
  required: {},
  clobber: [],
  protocols: { href: ["http", "https", "mailto"], src: ["data"] },
  attributes: {
    "*": [
      "className",
      "id",
      "lang",
      "dataBookmark",
      "dataCount",
      "dataHeight",
      "dataKeep",
      "dataKeepNext",
      "dataKeepPrevious",
      "dataLabel",
      "dataLeast",
      "dataMost",
      "dataNote",
      "dataNumber",
      "dataFill",
      "dataWidth",
      "dataWidths",
    ],
    a: [["href", liveAddress] as [string, RegExp]],
    abbr: ["title"],
    img: [["src", /^data:image\/(?:png|jpeg|svg\+xml);base64,/] as [string, RegExp], "alt"],
    td: ["colSpan", "rowSpan"],
    th: ["colSpan", "rowSpan"],
  },
};

/** HTML → hast of the vocabulary. What is not in it gives way to its children; a dead address is reported. */
export function toTree(html: string, report: Report): Root {
  const parsed = fromHtml(html, { fragment: true });
  visit(parsed, "element", ({ tagName, properties }) => {
    const address = tagName === "a" ? properties.href : undefined;
    if (typeof address === "string" && !liveAddress.test(address))
      report({ code: "LINK_REMOVED", values: { address } });
  });
  const tree = sanitize(parsed, schema);
  return tree.type === "root" ? tree : { type: "root", children: [] };
}
