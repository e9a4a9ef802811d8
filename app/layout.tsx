import "./globals.css"
import type { Metadata } from "next"
import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { Providers } from "@/app/providers"
import { THEME_COOKIE, themeFrom } from "@/lib/client/theme"

export const metadata: Metadata = {
  title: { default: "Plumbline", template: "%s · Plumbline" },
  description: "Well-architected reviews, held by the team that owns the workload",
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
