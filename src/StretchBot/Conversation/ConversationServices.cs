using Microsoft.Extensions.DependencyInjection.Extensions;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>Registers what answers requests.</summary>
public static class ConversationServices
{
    /// <summary>A host that brings no languages speaks English.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.TryAddSingleton(Languages.EnglishOnly);
        return services.AddSingleton<ConversationMetrics>().AddSingleton<CommandBook>().AddSingleton<Dispatcher>();
    }

    public static IServiceCollection AddCommand<TCommand>(this IServiceCollection services)
        where TCommand : class, ICommand => services.AddSingleton<ICommand, TCommand>();

    public static IServiceCollection AddPress<TPress>(this IServiceCollection services)
        where TPress : class, IPress => services.AddSingleton<IPress, TPress>();

    public static IServiceCollection AddForm<TForm>(this IServiceCollection services)
        where TForm : class, IFormHandler => services.AddSingleton<IFormHandler, TForm>();

    public static IServiceCollection AddOffer<TOffer>(this IServiceCollection services)
        where TOffer : class, IOfferValues => services.AddSingleton<IOfferValues, TOffer>();
}
