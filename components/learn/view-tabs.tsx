import { Tabs } from "@/components/ui/tabs"

/** Reading or flash cards: the same place of the lens in two views. */
export function ViewTabs({ label, path, view }: { label: string; path: string; view: "reading" | "cards" }) {
  const cards = `${path}?view=cards`
  return (
    <Tabs
      label={label}
      tabs={[
        { href: path, label: "Read" },
        { href: cards, label: "Flash cards" },
      ]}
      current={view === "cards" ? cards : path}
    />
  )
}

/** The view that the address asks for. */
export function viewFrom(params: { view?: string | string[] }): "reading" | "cards" {
  return params.view === "cards" ? "cards" : "reading"
}
