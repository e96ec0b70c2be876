import type { ThemeConfig } from "antd";

/** Ant Design's controls in our hand: ink for what is done, thin lines, no shadows on paper, nothing that moves. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: "#1f2421",
    colorInfo: "#2b5f8a",
    colorLink: "#2b5f8a",
    colorSuccess: "#2f6a59",
    colorWarning: "#7f560d",
    colorError: "#a02f23",
    colorText: "#1f2421",
    colorTextSecondary: "#565d58",
    colorTextPlaceholder: "#6b716b",
    colorBgBase: "#fffefb",
    colorBgContainer: "#fffefb",
    colorBgLayout: "#fbf9f4",
    colorBorder: "#c9c3b4",
    colorBorderSecondary: "#e4dfd3",
    controlItemBgHover: "#f6f2e8",
    controlItemBgActive: "#efece4",
    borderRadius: 4,
    fontFamily: "var(--sans)",
    fontSize: 14,
    motion: false,
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 500 },
    Drawer: { colorBgElevated: "#fffefb" },
    Tooltip: { colorBgSpotlight: "#1f2421" },
  },
};
