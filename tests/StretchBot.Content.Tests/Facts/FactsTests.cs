namespace StretchBot.Content.Tests;

public class FactsTests
{
    [Theory]
    // Who and why.
    [InlineData("why-hips", "sit at a desk all day and people who run or cycle")]
    [InlineData("effects", "may go with a low back ache, a twinge in the knee, or a pulling feeling during crunches")]
    [InlineData("why-hips", "win back some movement")]
    [InlineData("anatomy", "brings two bones closer together")]
    [InlineData("everyday", "laundry basket, crouch to a low shelf, bend over, or pull your knees to your chest")]
    [InlineData("everyday", "stairs to the office")]
    [InlineData("everyday", "jump higher, run faster or lift more")]
    [InlineData("why-hips", "both strong and supple")]
    [InlineData("effects", "poor evidence that it should be corrected")]
    [InlineData("effects", "does not correct posture")]
    [InlineData("why-hips", "serve you for life")]
    [InlineData("why-hips", "need not stay that way")]
    // Anatomy.
    [InlineData("anatomy", "the iliacus and the psoas major")]
    [InlineData("anatomy", "lesser trochanter")]
    [InlineData("anatomy", "(T12) down to the last lumbar vertebra (L5)")]
    [InlineData("anatomy", "one part of the quadriceps that crosses the hip")]
    [InlineData("anatomy", "sartorius, the tensor fasciae latae and the pectineus")]
    [InlineData("anatomy", "tendons and with the ligaments")]
    // Causes.
    [InlineData("causes", "Long sitting is the most common reason")]
    [InlineData("causes", "short position for hours")]
    [InlineData("causes", "go together, not that one causes the other")]
    [InlineData("causes", "Balance your programme")]
    // More than tightness, and the doctor.
    [InlineData("injuries", "iliopsoas tendinitis")]
    [InlineData("injuries", "felt at the front of the hip")]
    [InlineData("injuries", "three grades")]
    [InlineData("injuries", "Stretching a real injury can make it worse")]
    [InlineData("doctor", "Watch your pain level")]
    [InlineData("doctor", "has lasted a few weeks")]
    [InlineData("doctor", "rule out a torn muscle")]
    [InlineData("doctor", "send you to physiotherapy")]
    [InlineData("doctor", "before you start new or deep stretches")]
    // Holding, order, prevention, recovery.
    [InlineData("holding", "at least 30 seconds")]
    [InlineData("holding", "5 to 10 minutes")]
    [InlineData("order", "Butterfly first, then diamond")]
    [InlineData("order", "after training")]
    [InlineData("order", "after hard cardio or a day of sitting")]
    [InlineData("order", "before you go back to weights")]
    [InlineData("order", "Pigeon comes last")]
    [InlineData("prevention", "deal with what makes you stiff")]
    [InlineData("prevention", "Habit 1: train in balance")]
    [InlineData("prevention", "Habit 2: keep good form")]
    [InlineData("prevention", "Habit 3: if you work at a desk, stand up regularly")]
    [InlineData("prevention", "Habit 4: move a little more every day")]
    [InlineData("prevention", "Habit 5: rest when you are tired or hurt")]
    [InlineData("prevention", "Habit 6: after a long gap, let a trainer")]
    [InlineData("recovery", "sit-up sessions and leg raises")]
    [InlineData("recovery", "squats and deadlifts")]
    [InlineData("recovery", "daily routine")]
    public void Every_fact_can_be_reached_under_its_topic(string topic, string fact) =>
        Loaded.Facts.FindTopic(topic)!.Facts.ShouldContain(each => each.Text.Contains(fact, StringComparison.Ordinal));

    [Theory]
    [InlineData("Warm up first")]
    [InlineData("at least 30 seconds")]
    [InlineData("Breathe normally")]
    [InlineData("stay in control of your body")]
    [InlineData("Pain, pinching, tingling")]
    [InlineData("after a workout or as a session of their own")]
    [InlineData("under your back and knees")]
    [InlineData("ask a doctor")]
    public void The_safety_rules_are_all_there(string rule) =>
        Loaded.Facts.Safety.Rules.ShouldContain(each => each.Text.Contains(rule, StringComparison.Ordinal));

    [Theory]
    [InlineData("numbness around the genitals")]
    [InlineData("bladder or bowel")]
    [InlineData("both legs")]
    [InlineData("after a serious fall")]
    [InlineData("hot, swollen joint with fever")]
    [InlineData("cannot take your weight")]
    public void The_signs_that_cannot_wait_are_all_there(string sign) =>
        Loaded.Facts.RedFlags.Emergency.Signs.ShouldContain(each => each.Contains(sign, StringComparison.Ordinal));

    [Theory]
    [InlineData("few weeks")]
    [InlineData("at night")]
    [InlineData("sudden sharp pain or a pop")]
    [InlineData("swelling or bruising")]
    [InlineData("limping")]
    public void The_signs_for_a_doctor_are_all_there(string sign) =>
        Loaded.Facts.RedFlags.Doctor.Signs.ShouldContain(each => each.Contains(sign, StringComparison.Ordinal));

    [Theory]
    [InlineData("Anatomy", "anatomy")]
    [InlineData("anat", "anatomy")]
    [InlineData("What makes hips tight", "causes")]
    [InlineData("six habits", "prevention")]
    public void A_topic_is_found_by_slug_title_or_how_they_begin(string typed, string slug) =>
        Loaded.Facts.FindTopic(typed)?.Slug.ShouldBe(slug);

    [Theory]
    [InlineData("")]
    [InlineData("asdfgh")]
    public void An_unknown_topic_is_none(string typed) => Loaded.Facts.FindTopic(typed).ShouldBeNull();

    [Fact]
    public void Topics_come_in_their_order_and_say_where_each_fact_is_from()
    {
        Loaded.Facts.Topics.Count.ShouldBe(13);
        Loaded.Facts.Topics[0].Slug.ShouldBe("why-hips");
        Loaded.Facts.Topics.Select(topic => topic.Order).ShouldBeInOrder();
        Loaded.Facts.Topics.SelectMany(topic => topic.Facts).ShouldAllBe(fact => fact.Source.Citation.Length > 0);
    }

    [Fact]
    public void A_fact_fits_into_a_message() =>
        Loaded.TextsOf(Loaded.Facts).ShouldAllBe(text => text.Length > 0 && text.Length <= 300);

    [Fact]
    public void Every_source_is_used()
    {
        var used = Loaded
            .Facts.Topics.SelectMany(topic => topic.Facts)
            .Concat(Loaded.Facts.Safety.Rules)
            .Select(fact => fact.Source.Key)
            .Concat(Loaded.Catalogue.Stretches.SelectMany(stretch => stretch.Sources));
        Loaded.Catalogue.Sources.All.Select(source => source.Key).Except(used, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Broken_facts_name_every_fault()
    {
        var broken = EmbeddedFiles
            .Text("Facts/safety.yaml")
            .Replace("source: acsm", "source: hearsay", StringComparison.Ordinal);
        var faults = Should
            .Throw<ContentFaultException>(() =>
                FactsReader.Read(
                    file => file == "Facts/safety.yaml" ? broken : EmbeddedFiles.Text(file),
                    [("Facts/Topics/one.yaml", "slug: one\ntitle: One\nfacts: []")]
                )
            )
            .Faults;
        faults
            .Select(fault => (fault.File, fault.Field))
            .ShouldBe([
                ("Facts/Topics/one.yaml", "order"),
                ("Facts/Topics/one.yaml", "facts"),
                ("Facts/safety.yaml", "rules[4].source"),
            ]);
    }
}
