/** Months as charts and tables name them. */
type Language = "zh" | "en";
const SHORT = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "short" });

const at = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** 2026年3月 · Mar 2026 */
export function monthName(month: string, language: Language): string {
  const [year = "", number = ""] = month.split("-");
  return language === "zh" ? `${year}年${Number(number)}月` : `${SHORT.format(at(month))} ${year}`;
}

/** Along an axis, every so many: the year stands under the first one that is named in it. */
export function monthLabels(months: readonly string[], language: Language, every = 1): string[] {
  let before = "";
  return months.map((month, n) => {
    if (n % every !== 0) return "";
    const [year = "", number = ""] = month.split("-");
    const short = language === "zh" ? `${Number(number)}月` : SHORT.format(at(month));
    const isFirst = year !== before;
    before = year;
    return isFirst ? `${short}\n${year}${language === "zh" ? "年" : ""}` : short;
  });
}
