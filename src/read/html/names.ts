import type { Element } from "hast";

/** Words in class names and ids of parts that are no article, in the languages that developers write. */
const besides = new Set(
  `related relateds relatedposts relatedarticles recommended recommendation recommendations recirc recirculation
  readmore newsletter newsletters signup subscribe subscription abo promo promos promotion promobox advert
  adverts advertisement advertisements advertising ad ads adslot adbox sponsor sponsored taboola outbrain share
  sharing shares sharebar sharetools sharedaddy addtoany social socials sociallinks follow comment comments disqus
  sidebar breadcrumb breadcrumbs nav navigation menu toolbar footer cookie cookies consent trending popular mostread
  pagination pager poll quiz playlist carousel slider upsell donate donation marketing
  authorbox authorbio authorinfo biobox tags taglist keywords rating ratings login register modal popup overlay
  skiplink skip tooltip partage partager publicite commentaires werbung anzeige kommentare verwandt weiterlesen
  relacionados relacionadas publicidad compartir correlati noprint hidden screenreader`.split(/\s+/),
);
/** Of these, what a page shows its pictures in. */
const frames = new Set("slider carousel modal popup overlay".split(" "));
/** Two words that say it only together. */
const pairs =
  /(?:read|see|learn)-?(?:more|also|next)|more-(?:on|from|in|stories|news|articles)|(?:most|top)-(?:read|viewed|stories|news)|author-(?:bio|box|info|card|description|about)|about-(?:the-)?author|(?:also|up)-(?:on|next)|sign-up|(?:call-to|cta)-action|visually-hidden|sr-only|screen-reader|embed-(?:consent|privacy|placeholder)|(?:post|entry|article)-(?:meta|tags|footer|nav|share|actions)|(?:next|prev|previous)-(?:post|article)|story-(?:tags|topics)|print-only|back-to-top|(?:lire|voir)-aussi|a-lire|plus-lus|mehr-zum|lesen-sie/;
const leads =
  /(?:^|-)(?:chapo|chapeau|standfirst|lead|lede|intro|introduction|deck|dek|subtitle|sub-title|subhead|sub-head|subheading|subheadline|sub-headline|sous-titre|untertitel|vorspann|teaser|excerpt|summary|spot|ingress|entradilla|bajada|bajad|subtitulo|sommario|catenaccio|standfirst|synopsis|strapline|kurztext|description|preamble|manchet|perex|spoiler|underrubrik)(?:-|$)/;
const captions =
  /(?:^|-)(?:captions?|credits?|legende?|bildunterschrift|bildtext|bildquelle|photographer|imagetext|image-?(?:source|description|copyright|rights)|photo-?(?:by|credit|info)|wp-caption-text|media-?(?:description|info)|pie-?(?:de-)?foto|didascalia|rights?holder)(?:-|$)/;

/** Class names and id of the element, its words parted by hyphens, lower case: `articleRelated__box` is `article-related-box`. */
export function nameOf({ properties }: Element): string {
  const { className, id } = properties;
  if (className === undefined && id === undefined) return "";
  return hyphened(`${classesOf(className)} ${String(id ?? "")}`);
}

/** The same of its class names alone, without numbers. */
export function styleOf({ properties }: Element): string {
  return properties.className === undefined
    ? ""
    : hyphened(classesOf(properties.className)).replace(/\d+/g, "");
}

function classesOf(className: unknown): string {
  return Array.isArray(className) ? className.join(" ") : "";
}

function hyphened(words: string): string {
  return words
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .replace(/[^\p{L}\d]+/gu, "-")
    .toLowerCase();
}

/** The name is one of a part that stands beside articles. */
export function isBeside(name: string): boolean {
  return name !== "" && (name.split("-").some((word) => besides.has(word)) || pairs.test(name));
}

/** Every word of it that says so is one of what shows pictures, too. */
export function isFrame(name: string): boolean {
  return !pairs.test(name) && name.split("-").every((word) => !besides.has(word) || frames.has(word));
}

export function isCaptionName(name: string): boolean {
  return name !== "" && captions.test(name);
}

export function isLeadName(name: string): boolean {
  return name !== "" && leads.test(name);
}

export function isPictureName(name: string): boolean {
  return /(?:^|[-.])(?:images?|img|photos?|pictures?|pic|media|bild|fotos?|gallery|imagem|imagen)(?:-|$)/.test(
    name,
  );
}
