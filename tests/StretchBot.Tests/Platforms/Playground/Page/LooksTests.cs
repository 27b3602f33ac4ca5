using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Page;

[Collection(InChromium.Name)]
public sealed class LooksTests(Chromium chromium) : PageTest(chromium)
{
    /// <summary>
    /// The contrast of every text that shows with the ground behind it, by WCAG 2.2's formula
    /// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio); colours are read off a canvas, so that any notation will do.
    /// </summary>
    private const string FaintTexts = """
        () => {
          const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
            .getContext('2d', { willReadFrequently: true });
          const rgba = (colour) => {
            pen.clearRect(0, 0, 1, 1);
            pen.fillStyle = colour;
            pen.fillRect(0, 0, 1, 1);
            return [...pen.getImageData(0, 0, 1, 1).data];
          };
          const light = (colour) => {
            const [r, g, b] = rgba(colour).slice(0, 3).map((c) => c / 255)
              .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const groundOf = (node) => {
            for (let at = node; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              if (rgba(colour)[3] === 255) return colour;
            }
            return 'white';
          };
          const faint = [];
          for (const node of document.body.querySelectorAll('*')) {
            const shows = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
            if (!shows || !node.checkVisibility({ visibilityProperty: true }) || node.closest('svg, noscript')) continue;
            const [a, b] = [light(getComputedStyle(node).color), light(groundOf(node))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < 4.5) faint.push(`${node.textContent.trim().slice(0, 30)}: ${ratio.toFixed(2)}`);
          }
          return faint;
        }
        """;

    /// <summary>Everything that can be touched and is less than 44 pixels high or wide.</summary>
    private const string SmallTargets = """
        () => [...document.querySelectorAll('button, a, input, select, textarea, label.member')]
          .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.matches('.skip, .member input'))
          .map((node) => ({ node, box: node.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
          .map(({ node, box }) => `${node.textContent || node.id}: ${box.width} x ${box.height}`)
        """;

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(245, 246, 242)")]
    [InlineData(ColorScheme.Dark, "rgb(19, 24, 22)")]
    public async Task Every_text_stands_out_in_light_and_dark(ColorScheme scheme, string ground)
    {
        var page = await Open(window: new() { ColorScheme = scheme });
        await Fill(page);
        await Say(page, "/stretch schedule add");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Times").FillAsync("25:61");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await page.Locator(".field .fault").WaitForAsync();

        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe(ground);
        (await page.EvaluateAsync<string[]>(FaintTexts)).ShouldBeEmpty();

        await page.Keyboard.PressAsync("Escape");
        await Composer(page).PressSequentiallyAsync("/stretch ");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await Composer(page).PressAsync("ArrowDown");
        (await page.EvaluateAsync<string[]>(FaintTexts)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("team")]
    [InlineData("design")]
    public async Task A_narrow_phone_shows_all_of_it_with_targets_for_a_thumb(string channel)
    {
        var page = await Open(
            channel: channel,
            window: new()
            {
                ViewportSize = new() { Width = 360, Height = 740 },
                HasTouch = true,
                IsMobile = true,
            }
        );
        if (channel == "team")
            await Fill(page);

        (await MessagesTests.SidewaysScroll(page)).ShouldBe(0);
        (
            await page.EvaluateAsync<int>(
                "document.getElementById('scroll').scrollWidth - document.getElementById('scroll').clientWidth"
            )
        ).ShouldBe(0);
        (await page.EvaluateAsync<string[]>(SmallTargets)).ShouldBeEmpty();
        await Expect(Composer(page)).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "design" })).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Panda" })).ToBeInViewportAsync();

        await Say(page, "/stretch schedule add");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add it" })).ToBeInViewportAsync();
        (await MessagesTests.SidewaysScroll(page)).ShouldBe(0);
        (await page.EvaluateAsync<string[]>(SmallTargets)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_wants_no_motion_gets_none()
    {
        const string moving =
            "[...document.querySelectorAll('*')].filter(node => getComputedStyle(node).transitionDuration !== '0s').length";
        var still = await Open(window: new() { ReducedMotion = ReducedMotion.Reduce });
        await Fill(still);
        (await still.EvaluateAsync<int>(moving)).ShouldBe(0);

        var usual = await Open();
        (await usual.EvaluateAsync<int>(moving)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_page_has_landmarks_and_every_control_a_name()
    {
        var page = await Open();
        await Fill(page);

        await Expect(page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Channels" })).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Acting as" })).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Messages" })).ToHaveCountAsync(1);
        foreach (var control in await page.Locator("button:visible, a:visible, input, textarea").AllAsync())
            await Expect(control).Not.ToHaveAccessibleNameAsync("");
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_and_its_place_shows()
    {
        var page = await Open();
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to writing" });
        await skip.FocusAsync();
        await Expect(skip).ToBeInViewportAsync();
        var stops = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            stops.Add(
                await page.EvaluateAsync<string>(
                    "document.activeElement.dataset.channel || document.activeElement.id || document.activeElement.textContent.trim() || document.activeElement.value"
                )
            );
            (
                await page.EvaluateAsync<bool>(
                    "(() => { const at = document.activeElement; const shown = (node) => node && getComputedStyle(node).outlineStyle !== 'none'; return shown(at) || shown(at.closest('.member, .composer')); })()"
                )
            ).ShouldBeTrue(stops[^1]);
        }
        stops.ShouldBe(
            [
                "team",
                "design",
                "you",
                "scroll",
                "/stretch pigeon",
                "/stretch break desk-minute window 3m",
                "/stretch leaderboard",
                "text",
                "",
            ],
            Case.Sensitive
        );
    }

    /// <summary>Shows everything that a card can hold.</summary>
    private static async Task Fill(IPage page)
    {
        foreach (
            var line in new[]
            {
                "Hello",
                "/stretch break now",
                "/stretch pigeon",
                "/stretch leaderboard",
                "/stretch everything",
            }
        )
        {
            await Say(page, line);
            await Expect(Composer(page)).ToHaveValueAsync("");
        }
        await Message(page, "Everything at once").WaitForAsync();
    }
}
