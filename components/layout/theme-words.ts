import type { Theme } from "@/lib/client/theme"

export const THEME_WORDS: Record<Theme, string> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
  projector: "Projector",
}
